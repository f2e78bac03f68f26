package org.chancery.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words before the first sentence that say where, and perhaps when and by which agency, it was
 * written: "BEIJING, March 10 (Agency) --".
 *
 * @param place the city exactly as it stands ("GENEVA/LONDON")
 * @param date the day if the dateline has a year, else null: a year is never guessed
 * @param day month and day if the dateline has them, with or without a year
 */
record Dateline(String place, @Nullable LocalDate date, @Nullable MonthDay day) {

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
      "(?:,? (?<%s>"
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
      "(?<agency>,? ?[(\\[]\\p{Lu}[^()\\[\\] ]{0,30}(?: [^()\\[\\] ]{1,30}){0,5}[)\\]]|,? /\\p{Lu}[^/ ]{1,20}/|, \\p{Lu}{2,10}(?= ?[-—–]))?";
  private static final String SEPARATOR =
      "(?<separator> ?:? ?(?:--+|[—–―])| ?:|,? [-_]|-(?= )|\\.(?= ))? ?";

  private static final String TAIL =
      COUNTRY
          + DAY.formatted("date")
          + AGENCY
          + DAY.formatted("late")
          + SEPARATOR
          + "(?=(?<next>\\S))";
  private static final Pattern IN_CAPITALS = Pattern.compile("^(?<place>" + CAPS + ")" + TAIL);
  private static final Pattern IN_MIXED_CASE = Pattern.compile("^(?<place>" + MIXED + ")" + TAIL);

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
    Dateline capitals = read(head, IN_CAPITALS, true);
    return capitals != null ? capitals : read(head, IN_MIXED_CASE, false);
  }

  private static @Nullable Dateline read(String lead, Pattern form, boolean capitals) {
    Matcher m = form.matcher(lead);
    if (!m.find()) {
      return null;
    }
    String place = m.group("place");
    String bare = place.toUpperCase(Locale.ROOT).replace('’', '\'');
    if (place.codePoints().filter(Character::isLetter).count() < 3
        || (!capitals && place.chars().noneMatch(Character::isLowerCase))
        || LABELS.contains(bare)
        || SPEAKER.matcher(place).matches()) {
      return null;
    }
    String day = m.group("date") != null ? m.group("date") : m.group("late");
    boolean agency = m.group("agency") != null;
    String separator = m.group("separator");
    int next = m.group("next").codePointAt(0);
    // A sentence begins after a dateline; after a mere phrase it goes on.
    boolean sentence = !Character.isLowerCase(next) && ".,;)".indexOf(next) < 0;
    boolean sure = day != null || agency;
    boolean accepted;
    if (separator == null) {
      accepted = agency && sentence && (capitals || day != null);
    } else if (separator.equals(".")) {
      accepted = sure && sentence && (capitals || day != null);
    } else if (separator.strip().equals(":")) {
      boolean enough = capitals ? bare.length() > 3 : known(place);
      accepted = sentence && (sure || enough);
    } else if (capitals) {
      accepted = sure || (sentence && bare.length() > 3 && !shouted(lead, m.end()));
    } else {
      // "Iran – Saudi Arabia talks" is no dateline: a bare name needs the long dash, or to be
      // known.
      boolean strong = separator.contains("—") || separator.contains("--");
      accepted = sentence && (sure || m.group("country") != null || strong || known(place));
    }
    return accepted
        ? new Dateline(
            place, day == null ? null : DateText.first(day, DateText.Order.UNKNOWN), monthDay(day))
        : null;
  }

  private static @Nullable MonthDay monthDay(@Nullable String day) {
    // 2000 is a leap year: it has every day that a month may name.
    LocalDate date =
        day == null
            ? null
            : DateText.first(day.replaceFirst(",? \\d{4}$", "") + " 2000", DateText.Order.UNKNOWN);
    return date == null ? null : MonthDay.from(date);
  }

  /** Whether the text goes on in capitals: then they mark no place. */
  private static boolean shouted(String lead, int from) {
    return lead.substring(from).chars().noneMatch(Character::isLowerCase);
  }

  private static boolean known(String place) {
    return Cities.NAMES.contains(place.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /** Cities that let a doubtful form count, in lower case: those of the time zones and a list. */
  private static final class Cities {

    private static final String FILE = "/rules/article/cities.txt";

    static final Set<String> NAMES = load();

    private static Set<String> load() {
      Set<String> names = new HashSet<>();
      for (String zone : ZoneId.getAvailableZoneIds()) {
        if (zone.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")) {
          names.add(
              zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT));
        }
      }
      try (InputStream in = Dateline.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException(FILE + " is missing from the class path: rebuild core");
        }
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(line -> names.add(line.strip().toLowerCase(Locale.ROOT)));
      } catch (IOException e) {
        throw new UncheckedIOException(FILE + " cannot be read: rebuild core", e);
      }
      return Set.copyOf(names);
    }
  }
}
