package org.chancery.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.claim.Claim.Stance;
import org.chancery.pointing.Cited;
import org.chancery.proposition.Scene;
import org.chancery.text.Span;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** What a witness that has learnt sees of who says something: in what stance, and for whom. */
final class SeenSayings {
  private final Cited cited;
  private final Map<Integer, List<Statement>> bySentence = new HashMap<>();
  private final Set<Statement> taken = new HashSet<>();

  /**
   * @param statements what the witness sees, null if none was asked
   */
  SeenSayings(List<Scene> scenes, @Nullable List<Statement> statements) {
    for (Statement s : statements == null ? List.<Statement>of() : statements) {
      if (s.isSaying()) {
        bySentence.computeIfAbsent(s.sentence(), i -> new ArrayList<>()).add(s);
      }
    }
    // Where nobody is said to say anything, no words are asked for.
    cited = new Cited(bySentence.isEmpty() ? List.of() : scenes);
  }

  /**
   * Somebody says something.
   *
   * @param told how likely it is a saying at all
   * @param stance the likeliest
   * @param sure how likely it is
   * @param voice for whom, null where the words do not tell more likely than not
   */
  record Saying(double told, Stance stance, double sure, @Nullable Voice voice) {}

  /** What is seen at some word, which is then spoken for; null if nothing is. */
  @Nullable Saying at(Scene scene, int token) {
    Span word = scene.term(token).span();
    for (Statement s : bySentence.getOrDefault(scene.index(), List.of())) {
      if (s.trigger().overlaps(word)) {
        taken.add(s);
        return saying(s);
      }
    }
    return null;
  }

  /** What is seen in a sentence beside what was asked for. */
  List<Saying> rest(Scene scene) {
    return bySentence.getOrDefault(scene.index(), List.of()).stream()
        .filter(s -> !taken.contains(s))
        .map(this::saying)
        .toList();
  }

  private Saying saying(Statement s) {
    Stance best = Stance.ASSERTS;
    double most = 0;
    for (Stance stance : Stance.values()) {
      double p = s.status().getOrDefault(stance.name().toLowerCase(Locale.ROOT), 0.0);
      if (p > most) {
        best = stance;
        most = p;
      }
    }
    return new Saying(s.told(), best, most, voice(s));
  }

  private @Nullable Voice voice(Statement s) {
    double untold = Cited.untold(s, "doer");
    return cited.candidates(s, "doer").stream()
        .filter(Cited.Candidate::isState)
        .findFirst()
        .filter(c -> c.likely() > Math.max(Cited.AS_LIKELY_AS_NOT, untold))
        .map(c -> new Voice(c.label(), c.label(), false))
        .orElse(null);
  }
}
