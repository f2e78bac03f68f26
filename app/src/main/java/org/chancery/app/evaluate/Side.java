package org.chancery.app.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One party on one side of an event, in gold or in a reading.
 *
 * @param code as given: a state, an organisation, or a state with sectors behind it ("TUNJUD")
 * @param sector PLOVER sector, null if none
 * @param span where the text names it, null if not known
 */
public record Side(@Nullable String code, @Nullable String sector, @Nullable Span span) {
  private static final Set<String> STATES = states();

  /** Kinds of party that are no state's: gold rarely tells which one of a kind. */
  private static final Set<String> GROUPS = Set.of("IGO", "NGO", "IMG", "MNC", "ISM", "INT", "NGM");

  private static final Pattern SECTORS =
      Pattern.compile(
          "(?:GOV|MIL|REB|OPP|PTY|LEG|JUD|COP|SPY|MED|EDU|BUS|CRM|CVL|ELI|LAB|REF|AGR|HLH|DEV|ENV"
              + "|HRI|SET|UAF|INS|SEP)+");

  /** Codes of states that are no more, and slips that gold in use has. */
  private static final Map<String, String> SAME =
      Map.of(
          "JAP", "JPN", "SUN", "RUS", "YUG", "SRB", "SCG", "SRB", "DDR", "DEU", "CSK", "CZE", "KSV",
          "XKX", "PAL", "PSE");

  /**
   * What is compared: the state, else the kind of party (IGO where the code says no more), null for
   * a party without code and kind.
   */
  @Nullable String party() {
    String kind = sector != null && GROUPS.contains(sector) ? sector : null;
    if (code == null || code.isEmpty()) {
      return kind;
    }
    String head = code.substring(0, Math.min(3, code.length()));
    String state = SAME.getOrDefault(head, head);
    boolean plain =
        code.length() == 3
            || (kind == null && SECTORS.matcher(code.substring(head.length())).matches());
    if (STATES.contains(state) && plain) {
      return state;
    }
    return GROUPS.contains(state) ? state : kind != null ? kind : "IGO";
  }

  private static Set<String> states() {
    Set<String> out = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    out.add("XKX");
    return Set.copyOf(out);
  }
}
