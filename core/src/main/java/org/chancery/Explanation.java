package org.chancery;

import java.util.List;
import java.util.Map;
import org.chancery.event.NearMiss;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Scene;
import org.chancery.syntax.Sentence;

/**
 * How a text was read, stage by stage.
 *
 * @param sentences the trees
 * @param scenes what was made of them: mentions, propositions and times; of a sentence that a stage
 *     failed on, none
 * @param occurrences frames that held
 * @param nearMisses frames that all but held
 * @param nanos cost of each stage, in nanoseconds, in the order of the line
 * @param reading what came out
 */
public record Explanation(
    List<Sentence> sentences,
    List<Scene> scenes,
    List<Occurrence> occurrences,
    List<NearMiss> nearMisses,
    Map<String, Long> nanos,
    Reading reading) {

  /** The tree that a scene was made of. */
  public Sentence tree(Scene scene) {
    return sentences.stream()
        .filter(s -> s.index() == scene.index())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scene of this explanation"));
  }
}
