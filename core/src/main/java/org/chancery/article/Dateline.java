package org.chancery.article;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words before the first sentence that say where, and perhaps when and by which agency, it was
 * written: "BEIJING, March 10 (Agency) --".
 *
 * @param place the city exactly as it stands ("GENEVA/LONDON")
 * @param date the day if the dateline has a year, else null: a year is never guessed
 */
record Dateline(String place, @Nullable LocalDate date) {

  // One word of a place in capitals, or a small word inside it: SAINT-LOUIS, L'AQUILA, RIO de
  // JANEIRO.
  private static final String CAPS_WORD = "\\p{Lu}(?:[\\p{Lu}\\p{M}'’.-]*[\\p{Lu}\\p{M}.])?";
  private static final String CAPS =
      CAPS_WORD + "(?:[ /]" + CAPS_WORD + "| (?:de|da|do|del|el|al|am|an|der|of|la)(?= )){0,4}";
  private static final String MIXED_WORD = "\\p{Lu}(?:[\\p{L}\\p{M}'’.-]*[\\p{L}\\p{M}.])";
  private static final String MIXED =
      MIXED_WORD + "(?:[ /](?:" + MIXED_WORD + "|de|da|do|del|el|al|am|an|der|of|la)){0,3}";
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String COUNTRY =
      "(?:, (?!"
          + MONTH
          + "\\b|"
          + WEEKDAY
          + ")(?<country>\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,3}))?";
  private static final String DAY =
      "(?:,? (?<date>"
          + WEEKDAY
          + "(?! ?\\d|,? "
          + MONTH
          + ")|(?:"
          + WEEKDAY
          + ",? )?(?:"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + ")(?:,? \\d{4})?))?";
  private static final String AGENCY =
      "(?<agency>,? ?[(\\[]\\p{Lu}[^()\\[\\] ]{0,30}(?: [^()\\[\\] ]{1,30}){0,5}[)\\]])?";
  private static final String SEPARATOR = "(?<separator> ?(?:--+|[—–―:])|,? [-_]|\\.(?= ))? ?";
  private static final String NEXT = "(?=(?<next>\\S))";

  private static final Pattern IN_CAPITALS =
      Pattern.compile("^(?<place>" + CAPS + ")" + COUNTRY + DAY + AGENCY + SEPARATOR + NEXT);
  private static final Pattern IN_MIXED_CASE =
      Pattern.compile("^(?<place>" + MIXED + ")" + COUNTRY + DAY + AGENCY + SEPARATOR + NEXT);

  /** What stands before a colon or a dash in capitals and is no place. */
  private static final Set<String> LABELS =
      Set.of(
          ("BREAKING|BREAKING NEWS|JUST IN|UPDATE|UPDATED|UPDATES|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|EDITORIAL"
                  + "|EXPLAINER|EXPLAINED|FACTBOX|FACT CHECK|FACTCHECK|TIMELINE|INTERVIEW|PROFILE|FEATURE|REVIEW"
                  + "|VIDEO|WATCH|LISTEN|READ|LIVE|PHOTOS|PHOTO|IN PICTURES|PICTURES|GRAPHIC|PODCAST|NEWSLETTER"
                  + "|ALERT|URGENT|FLASH|BULLETIN|CORRECTION|CORRECTED|CLARIFICATION|EDITOR'S NOTE|NOTE|WARNING"
                  + "|BACKGROUND|CONTEXT|SUMMARY|HIGHLIGHTS|KEY POINTS|WORLD|NEWS|WORLD NEWS|POLITICS|BUSINESS"
                  + "|SPORT|SPORTS|HEADLINE|HEADLINES|SOURCE|TITLE|DATE|PUBLISHED|QUESTION|ANSWER|MODERATOR"
                  + "|REPORTER|JOURNALIST|SPEAKER|CHAIR|CHAIRMAN|INTERVIEWER|CONTACT|SUBJECT|FROM|STATEMENT"
                  + "|PRESS RELEASE|MEDIA RELEASE|FOR IMMEDIATE RELEASE|COMMUNIQUE|RECAP|REPORT|WRAPUP|ROUNDUP"
                  + "|NATO|ASEAN|OPEC|IAEA|OSCE|ECOWAS|UNESCO|UNICEF|BRICS|INTERPOL|COVID|TL;DR|FAQ|POLL|TRENDING")
              .split("\\|"));

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?i)^(?:mr|mrs|ms|dr|sir|lady|lord|secretary|president|minister|prime minister|foreign minister|senator"
              + "|ambassador|general|gen\\.|admiral|chancellor|spokes\\w+|secretary-general)\\b.*|.*\\b(?:minister|spokes\\w+)$");

  private static final Pattern TURN = Pattern.compile("^\\p{Lu}[\\p{Lu}\\p{M}'’. -]{0,40}: ");

  /** Cities that the Java platform knows from its time zones: enough to trust "Nairobi: ...". */
  private static final Set<String> KNOWN_CITIES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.matches(
                      "(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .map(zone -> zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '))
          .map(city -> city.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** The dateline with which the story begins, null if it has none. */
  static @Nullable Dateline of(List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return null;
    }
    // Two turns of speech make a transcript: its capitals are speakers.
    if (paragraphs.stream().filter(p -> TURN.matcher(p).find()).limit(2).count() > 1) {
      return null;
    }
    String lead = paragraphs.get(0);
    String head = lead.substring(0, Math.min(lead.length(), 200));
    Dateline capitals = read(IN_CAPITALS.matcher(head), true);
    return capitals != null ? capitals : read(IN_MIXED_CASE.matcher(head), false);
  }

  private static @Nullable Dateline read(Matcher m, boolean capitals) {
    if (!m.find()) {
      return null;
    }
    String place = m.group("place");
    String bare = place.toUpperCase(Locale.ROOT).replace('’', '\'');
    if (place.codePoints().filter(Character::isLetter).count() < 3
        || LABELS.contains(bare)
        || SPEAKER.matcher(place).matches()) {
      return null;
    }
    String day = m.group("date");
    boolean agency = m.group("agency") != null;
    String separator = m.group("separator");
    int next = m.group("next").codePointAt(0);
    // A sentence begins after a dateline; after a mere phrase it goes on.
    boolean sentence = !Character.isLowerCase(next) && ".,;)".indexOf(next) < 0;
    boolean sure = day != null || agency;
    boolean accepted;
    if (separator == null) {
      accepted = capitals && agency && sentence;
    } else if (separator.equals(".")) {
      accepted = day != null && sentence;
    } else if (separator.strip().equals(":")) {
      boolean enough = capitals ? bare.length() > 3 : known(place);
      accepted = sentence && (sure || enough);
    } else if (capitals) {
      accepted = sure || (sentence && bare.length() > 3);
    } else {
      // "Iran – Saudi Arabia talks" is no dateline: a bare name needs the long dash, or to be
      // known.
      boolean strong = separator.contains("—") || separator.contains("--");
      accepted = sentence && (sure || m.group("country") != null || strong || known(place));
    }
    return accepted
        ? new Dateline(place, day == null ? null : DateText.first(day, DateText.Order.UNKNOWN))
        : null;
  }

  private static boolean known(String place) {
    return KNOWN_CITIES.contains(place.toLowerCase(Locale.ROOT));
  }
}
