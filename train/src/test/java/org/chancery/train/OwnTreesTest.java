package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is learnt from must be trees, in the convention of the others. */
class OwnTreesTest {
  private static final Set<String> RELATIONS =
      Set.of(
              "acl acl:relcl advcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound"
                  + " compound:prt conj cop csubj csubj:pass dep det det:predet discourse dislocated"
                  + " expl fixed flat iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj"
                  + " nsubj:pass nummod obj obl obl:unmarked orphan parataxis punct reparandum root"
                  + " vocative xcomp")
          .stream()
          .flatMap(all -> Stream.of(all.split(" ")))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("trees"))) {
      return found.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachSentenceIsATree(Path file) throws IOException {
    List<GoldTree> trees = Treebanks.sentences(Files.readString(file));

    assertThat(trees).isNotEmpty();
    for (GoldTree tree : trees) {
      String text = String.join(" ", tree.words());
      assertThat(tree.heads().stream().filter(h -> h == 0)).as(text).hasSize(1);
      assertThat(RELATIONS).as(text).containsAll(tree.relations());
      for (int w = 0; w < tree.size(); w++) {
        assertThat(toRoot(tree, w)).as(text).isTrue();
        boolean root = tree.heads().get(w) == 0;
        assertThat(tree.relations().get(w).equals("root")).as(text).isEqualTo(root);
      }
    }
  }

  private static boolean toRoot(GoldTree tree, int word) {
    int at = word + 1;
    for (int steps = 0; steps <= tree.size(); steps++) {
      at = tree.heads().get(at - 1);
      if (at == 0) {
        return true;
      }
    }
    return false;
  }
}
