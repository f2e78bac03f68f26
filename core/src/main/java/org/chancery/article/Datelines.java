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

/** Finds the dateline with which a story begins. */
public final class Datelines {
  // One word of a place in capitals, or a small word inside it: SAINT-LOUIS, L'AQUILA, RIO de
  // JANEIRO.
  private static final String CAPS_WORD = "\\p{Lu}(?:[\\p{Lu}\\p{M}'’.-]*[\\p{Lu}\\p{M}.])?";
  private static final String MIXED_WORD = "\\p{Lu}(?:[\\p{L}\\p{M}'’.-]*[\\p{L}\\p{M}.])";

  private static final String AGENCY =
      "(?<agency>,? ?[(\\[]\\p{Lu}[^()\\[\\] ]{0,30}(?: [^()\\[\\] ]{1,30}){0,5}[)\\]]|,? /\\p{Lu}[^/ ]{1,20}/|, \\p{Lu}{2,10}(?= ?[-—–]))?";
  private static final String SEPARATOR =
      "(?<separator> ?:? ?(?:--+|[—–―])| ?:|,? [-_]|-(?= )|\\.(?= ))? ?";

  private static final Pattern TURN = Pattern.compile("^\\p{Lu}[\\p{Lu}\\p{M}'’. -]{0,40}: ");

  private static final Pattern ZONE =
      Pattern.compile("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

  private static final String CITIES = "/rules/article/cities.txt";

  private final DateText dateText;
  private final Pattern inCapitals;
  private final Pattern inMixedCase;
  private final Pattern speaker;

  /** What stands before a colon or a dash in capitals and is no place. */
  private final Set<String> labels;

  /** Cities that let a doubtful form count, in lower case: those of the time zones and a list. */
  private final Set<String> cities = cities();

  /**
   * @param words months, days and the small words of places
   * @param dateText reads the days of datelines
   */
  public Datelines(ArticleWords words, DateText dateText) {
    this.dateText = dateText;
    String small = words.any("place-particle");
    String caps = CAPS_WORD + "(?:[ /]" + CAPS_WORD + "| (?:" + small + ")(?= )){0,4}";
    String mixed = MIXED_WORD + "(?:[ /](?:" + MIXED_WORD + "|" + small + ")){0,3}";
    String tail = tail(words);
    inCapitals = Pattern.compile("^(?<place>" + caps + ")" + tail);
    inMixedCase = Pattern.compile("^(?<place>" + mixed + ")" + tail);
    speaker =
        Pattern.compile(
            "(?i)^(?:"
                + words.any("speaker-title")
                + "|spokes\\w+)\\b.*|.*\\b(?:minister|spokes\\w+)$");
    labels = words.set("dateline-label");
  }

  private static String tail(ArticleWords words) {
    String month = "(?:" + words.capitalised("month") + ")\\.?";
    String weekday = "(?:" + words.capitalised("weekday") + ")";
    String ending = "(?:" + words.any("ordinal-ending") + ")?";
    String country =
        "(?:, (?!"
            + month
            + "\\b|"
            + weekday
            + ")(?<country>\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,3}))?";
    String day =
        "(?:,? (?<%s>"
            + weekday
            + "(?! ?\\d|,? "
            + month
            + ")|(?:"
            + weekday
            + ",? )?(?:"
            + month
            + " \\d{1,2}"
            + ending
            + "|\\d{1,2}"
            + ending
            + " "
            + month
            + ")(?:,? \\d{4})?))?";
    return country
        + day.formatted("date")
        + AGENCY
        + day.formatted("late")
        + SEPARATOR
        + "(?=(?<next>\\S))";
  }

  /** The dateline with which the story begins, null if it has none. */
  public @Nullable Dateline of(List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return null;
    }
    // Two turns of speech make a transcript: its capitals are speakers.
    if (paragraphs.stream().filter(p -> TURN.matcher(p).find()).limit(2).count() > 1) {
      return null;
    }
    String lead = paragraphs.get(0);
    String head = lead.substring(0, Math.min(lead.length(), 200));
    Dateline capitals = read(head, inCapitals, true);
    return capitals != null ? capitals : read(head, inMixedCase, false);
  }

  private @Nullable Dateline read(String lead, Pattern form, boolean capitals) {
    Matcher m = form.matcher(lead);
    if (!m.find() || !mayBePlace(m.group("place"), capitals) || !isSetApart(lead, m, capitals)) {
      return null;
    }
    String day = day(m);
    LocalDate date = day == null ? null : dateText.first(day, DateText.Order.UNKNOWN);
    return new Dateline(m.group("place"), date, monthDay(day));
  }

  private boolean mayBePlace(String place, boolean capitals) {
    return place.codePoints().filter(Character::isLetter).count() >= 3
        && (capitals || place.chars().anyMatch(Character::isLowerCase))
        && !labels.contains(place.toUpperCase(Locale.ROOT).replace('’', '\''))
        && !speaker.matcher(place).matches();
  }

  private static @Nullable String day(Matcher m) {
    return m.group("date") != null ? m.group("date") : m.group("late");
  }

  /** Whether what stands between the place and the text makes it a dateline. */
  private boolean isSetApart(String lead, Matcher m, boolean capitals) {
    String place = m.group("place");
    boolean day = day(m) != null;
    boolean agency = m.group("agency") != null;
    boolean sure = day || agency;
    boolean longer = place.length() > 3;
    // A sentence begins after a dateline; after a mere phrase it goes on.
    int next = m.group("next").codePointAt(0);
    boolean sentence = !Character.isLowerCase(next) && ".,;)".indexOf(next) < 0;
    String separator = m.group("separator");
    if (separator == null) {
      return agency && sentence && (capitals || day);
    }
    if (separator.equals(".")) {
      return sure && sentence && (capitals || day);
    }
    if (separator.strip().equals(":")) {
      return sentence && (sure || (capitals ? longer : known(place)));
    }
    if (capitals) {
      return sure || (sentence && longer && !shouted(lead, m.end()));
    }
    // "Iran – Saudi Arabia talks" is no dateline: a bare name needs the long dash, or to be
    // known.
    boolean strong = separator.contains("—") || separator.contains("--");
    return sentence && (sure || m.group("country") != null || strong || known(place));
  }

  private @Nullable MonthDay monthDay(@Nullable String day) {
    // 2000 is a leap year: it has every day that a month may name.
    LocalDate date =
        day == null
            ? null
            : dateText.first(day.replaceFirst(",? \\d{4}$", "") + " 2000", DateText.Order.UNKNOWN);
    return date == null ? null : MonthDay.from(date);
  }

  /** Whether the text goes on in capitals: then they mark no place. */
  private static boolean shouted(String lead, int from) {
    return lead.substring(from).chars().noneMatch(Character::isLowerCase);
  }

  private boolean known(String place) {
    return cities.contains(place.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  private static Set<String> cities() {
    Set<String> names = new HashSet<>();
    for (String zone : ZoneId.getAvailableZoneIds()) {
      if (ZONE.matcher(zone).matches()) {
        names.add(
            zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT));
      }
    }
    try (InputStream in = Datelines.class.getResourceAsStream(CITIES)) {
      if (in == null) {
        throw new IllegalStateException(CITIES + " is missing from the class path: rebuild core");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> names.add(line.strip().toLowerCase(Locale.ROOT)));
    } catch (IOException e) {
      throw new UncheckedIOException(CITIES + " cannot be read: rebuild core", e);
    }
    return Set.copyOf(names);
  }
}
