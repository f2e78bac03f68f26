package org.chancery;

import java.util.List;
import org.chancery.event.NearMiss;
import org.chancery.event.Occurrence;
import org.chancery.event.Scene;

/**
 * How a text was read, stage by stage.
 *
 * @param scenes sentences with trees, mentions, propositions and times
 * @param occurrences frames that held
 * @param nearMisses frames that all but held
 * @param reading what came out
 */
public record Explanation(
    List<Scene> scenes, List<Occurrence> occurrences, List<NearMiss> nearMisses, Reading reading) {}
