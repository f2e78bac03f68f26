package org.chancery.app.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.event.Ontology;
import org.chancery.event.PloverType;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** What types are called in gold: PLOVER's names, those of its first version, CAMEO codes. */
final class EventTypes {

  /**
   * A type of gold.
   *
   * @param type what it is
   * @param otherwise another that is as right, null if there is none
   */
  record Named(PloverType type, @Nullable PloverType otherwise) {}

  private final Map<String, Named> names = new HashMap<>();
  private final Ontology ontology = Ontology.load(RuleFiles.shipped());

  private EventTypes() {}

  /** Loads them. */
  static EventTypes load() {
    EventTypes out = new EventTypes();
    for (PloverType t : PloverType.values()) {
      out.names.put(t.name(), new Named(t, null));
    }
    // Before 2021 there were eighteen; YIELD was cut in two, investigating and blaming are one now.
    out.names.put("DEMAND", new Named(PloverType.REQUEST, null));
    out.names.put("DISAPPROVE", new Named(PloverType.ACCUSE, null));
    out.names.put("INVESTIGATE", new Named(PloverType.ACCUSE, null));
    out.names.put("FIGHT", new Named(PloverType.ASSAULT, null));
    out.names.put("YIELD", new Named(PloverType.CONCEDE, PloverType.RETREAT));
    return out;
  }

  /** The type of that name, null if no type is called so. */
  @Nullable Named named(String name) {
    return names.get(name.strip().toUpperCase(Locale.ROOT));
  }

  /**
   * The type of a CAMEO code, by its longest known beginning, as the ontology has it.
   *
   * @return empty where PLOVER has no such event: statements (01)
   * @throws GoldException if it is no CAMEO code
   */
  Optional<Named> ofCameo(String code) throws GoldException {
    for (int length = code.length(); length >= 2; length--) {
      Ontology.CameoEntry known = ontology.cameo(code.substring(0, length));
      if (known != null) {
        List<PloverType> types = known.types();
        return types.isEmpty()
            ? Optional.empty()
            : Optional.of(new Named(types.get(0), types.size() > 1 ? types.get(1) : null));
      }
    }
    throw new GoldException(
        "has the event code \"" + code + "\": give a CAMEO code such as 042 or 1721");
  }
}
