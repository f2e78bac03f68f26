package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private final AtomicLong now = new AtomicLong(-5);
  private final Budget budget = Budget.ofSeconds(2, now::get);

  @Test
  void itEndsAfterItsSeconds() {
    now.addAndGet(2_000_000_000L);
    assertThatCode(budget::check).doesNotThrowAnyException();
    now.addAndGet(1);
    assertThat(budget.isSpent()).isTrue();
    assertThatThrownBy(budget::check)
        .isInstanceOf(Budget.Spent.class)
        .hasMessage(
            "takes longer than 2 seconds: split it into single stories, or give it more time"
                + " (--max-seconds)");
  }

  @Test
  void aWatchedListAsksWheneverAnElementIsTaken() {
    List<String> list = budget.over(List.of("a", "b"));
    assertThat(list).containsExactly("a", "b");
    now.addAndGet(2_000_000_001L);
    assertThatThrownBy(() -> list.forEach(x -> {})).isInstanceOf(Budget.Spent.class);
    assertThatThrownBy(() -> list.get(1)).isInstanceOf(Budget.Spent.class);
  }

  @Test
  void anInterruptEndsItToo() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(budget::check).hasMessage("was given up: nobody waits for it any more");
      assertThatThrownBy(() -> Budget.unlimited().check()).isInstanceOf(Budget.Spent.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
