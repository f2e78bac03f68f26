package org.chancery.event;

import java.util.List;
import java.util.Set;
import org.chancery.proposition.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A frame: which propositions are which event.
 *
 * @param id unique over all files
 * @param file where it stands
 * @param type PLOVER type
 * @param mode PLOVER mode, null if none
 * @param cameo CAMEO code, null if none
 * @param predicates lemmas, any of which triggers it
 * @param conditions all must hold
 * @param modalities in which the frame holds at all; empty for any
 * @param reciprocal whether all parties are actors
 * @param actorRoles roles in which the one who acts is looked for, in order
 * @param recipientRoles roles in which the one acted upon is looked for, in order
 * @param hidden whether it makes acts only, since PLOVER has no event for it
 * @param accept examples that it must code
 * @param reject examples that it must not code
 */
public record Frame(
    String id,
    String file,
    PloverType type,
    @Nullable String mode,
    @Nullable String cameo,
    Set<String> predicates,
    List<Condition> conditions,
    Set<Modality> modalities,
    boolean reciprocal,
    List<String> actorRoles,
    List<String> recipientRoles,
    boolean hidden,
    List<String> accept,
    List<String> reject) {

  /** Whether the frame asks for the refusal or the denial itself, which is then no objection. */
  public boolean weighs(Modality m) {
    return modalities.contains(m) && !modalities.contains(Modality.DONE);
  }

  /** How much it asks: of two frames that hold, the one that asks more is meant. */
  int weight() {
    return conditions.stream().mapToInt(Condition::weight).sum();
  }
}
