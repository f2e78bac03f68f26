package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {
  private static final Path SHIPPED =
      Path.of("..", "reader", "src", "main", "resources", "org", "chancery", "reader");

  @Test
  void theShippedNetworkIsReadBackPartByPart() throws IOException {
    Map<String, Tensor> all = Written.story(SHIPPED, 6);

    StoryLabels labels = StoryLabels.ofCorpus();
    assertThat(all.get("positions").shape()).containsExactly(512, 384);
    assertThat(all.get("0.q.w").shape()).containsExactly(384, 384);
    assertThat(all.get("5.v.b").shape()).containsExactly(384);
    assertThat(all.get("5.inner.w").shape()).containsExactly(384, 1536);
    assertThat(all.get("trigger.w").shape()).containsExactly(384, labels.types().size());
    assertThat(all.get("status2.b").shape()).containsExactly(labels.statuses().size() + 1);
    assertThat(all.get("target.w").rows()).isEqualTo(384);
    assertThat(all.get("pointer.bilinear").shape())
        .containsExactly(labels.roles().size(), StoryNetwork.POINTER + 1, StoryNetwork.POINTER + 1);
  }

  @Test
  void whatIsCutToBytesAgainIsTheSame() throws IOException {
    Tensor once = Written.story(SHIPPED, 6).get("status1.w");

    Bytes again = Bytes.ofColumns(once, 63);

    for (int i = 0; i < once.values().length; i++) {
      float back = again.values()[i] * again.scales()[i % again.scales().length];
      assertThat(back).isEqualTo(once.values()[i]);
    }
  }

  @Test
  void aFolderWithoutANetworkIsSaid() {
    assertThatThrownBy(() -> Written.story(Path.of("."), 6)).isInstanceOf(IOException.class);
  }
}
