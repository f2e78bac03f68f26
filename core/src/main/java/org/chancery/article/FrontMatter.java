package org.chancery.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines between headline and story: who wrote it, when it was published or changed. */
public final class FrontMatter {

  private final DateText dateText;
  private final Set<String> particles;
  private final Pattern updated;
  private final Pattern notOfTheStory;
  private final Pattern byline;
  private final Pattern clock;

  /**
   * @param words how lines tell writers and times
   * @param dateText finds dates
   */
  public FrontMatter(ArticleWords words, DateText dateText) {
    this.dateText = dateText;
    particles = words.set("name-particle");
    updated = Pattern.compile("(?i)\\b(?:" + words.any("updated-mark") + ")\\b");
    notOfTheStory = Pattern.compile("(?i)(?:" + words.any("not-of-story") + ")\\W*$");
    byline =
        Pattern.compile(
            "^(?:(?:(?i:"
                + words.any("byline-lead")
                + ") )?[Bb][Yy]:? |Author: )"
                + "(?<who>\\p{L}[\\p{L}\\p{M}'’. -]{1,80}?)"
                + "(?<rest>$|\\s*[|,;•·–—/(-].*|\\s+\\d.*|\\s+(?:"
                + words.any("byline-rest")
                + ") .{1,60}$)");
    clock =
        Pattern.compile(
            "(?i)\\b(?:"
                + words.any(
                    "furniture-clock", "weekday", "weekday-short", "month", "ordinal-ending")
                + ")\\b");
  }

  /**
   * Dates in furniture, best first.
   *
   * @param published the first that is not marked as a change, null if none
   * @param open the first that can be read two ways ("07/10/2021"), null if none
   * @param updated the first that is marked as a change, null if none
   */
  public record Dates(
      @Nullable LocalDate published, DateText.@Nullable Found open, @Nullable LocalDate updated) {

    public static final Dates NONE = new Dates(null, null, null);

    /** These dates, with gaps filled from {@code later}. */
    public Dates or(Dates later) {
      return new Dates(
          published != null ? published : later.published,
          open != null ? open : later.open,
          updated != null ? updated : later.updated);
    }
  }

  /**
   * The day of publication, where needed with the story's help: its dateline, or the weekday that
   * its lead names, may decide between two readings. Null if nothing decides.
   */
  public @Nullable LocalDate settled(Dates dates, @Nullable Dateline dateline, List<String> story) {
    DateText.Found open = dates.open();
    if (dates.published() != null || open == null) {
      return dates.published();
    }
    LocalDate one = open.date();
    LocalDate two = open.other();
    if (two == null || story.isEmpty()) {
      return two == null ? one : null;
    }
    if (dateline != null && dateline.day() != null) {
      MonthDay day = dateline.day();
      return day.equals(MonthDay.from(one)) ? one : day.equals(MonthDay.from(two)) ? two : null;
    }
    // News tells of the day itself or of the day before.
    String lead = story.get(0);
    boolean first = names(lead, one);
    return first == names(lead, two) ? null : first ? one : two;
  }

  private boolean names(String lead, LocalDate day) {
    return dateText.namesWeekday(lead, day) || dateText.namesWeekday(lead, day.minusDays(1));
  }

  /** What the furniture line says about days. */
  public Dates dates(String line, DateText.Order order) {
    Dates dates = Dates.NONE;
    int from = 0;
    for (DateText.Found found : dateText.all(line, order)) {
      String before = line.substring(from, found.start());
      from = found.end();
      if (notOfTheStory.matcher(before).find()) {
        continue;
      }
      boolean changed = updated.matcher(before).find();
      if (found.other() != null) {
        dates = changed ? dates : dates.or(new Dates(null, found, null));
      } else {
        dates =
            dates.or(
                changed
                    ? new Dates(null, null, found.date())
                    : new Dates(found.date(), null, null));
      }
    }
    return dates;
  }

  /** Whether a line tells nothing but a time: "3 Sep 2018 9:40AM (Updated: 1:15PM)". */
  public boolean isTimestamp(String line) {
    if (line.length() > 120 || line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    String words =
        clock.matcher(line).replaceAll(" ").replaceAll("[\\d\\p{P}\\p{S}]+", " ").strip();
    String rest = words.replace(" ", "");
    // A place, an agency or a name may stand beside the time.
    boolean dated = !dateText.all(line, DateText.Order.DAY_FIRST).isEmpty();
    return rest.isEmpty()
        || (dated
            && rest.length() <= 20
            && Boilerplate.words(line) <= 14
            && Arrays.stream(words.split(" +", -1)).noneMatch(FrontMatter::isLower));
  }

  private static boolean isLower(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
  }

  /** The writer named by a line that is a byline and nothing more, null if it is none. */
  public @Nullable String byline(String line) {
    if (line.length() > 160 || (line.endsWith(".") && Boilerplate.words(line) > 8)) {
      return null;
    }
    Matcher m = byline.matcher(line);
    if (!m.find()) {
      return null;
    }
    String who = m.group("who").strip();
    // "By Monday night" or "By the end of" begins a sentence, not a byline.
    String[] words = who.split(" ", -1);
    boolean names =
        Arrays.stream(words)
            .allMatch(
                w ->
                    w.isEmpty()
                        || Character.isUpperCase(w.codePointAt(0))
                        || particles.contains(w));
    // "By Ada Rossi Tuesday, 5 June": the day is not part of the name.
    int end = words.length;
    while (end > 0 && clock.matcher(words[end - 1]).matches()) {
      end--;
    }
    who = String.join(" ", Arrays.copyOf(words, end));
    return names && end > 0 && !clock.matcher(words[0]).matches() && Boilerplate.words(who) <= 10
        ? who
        : null;
  }
}
