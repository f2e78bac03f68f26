package org.chancery.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines between headline and story: who wrote it, when it was published or changed. */
final class FrontMatter {

  private static final Pattern UPDATED =
      Pattern.compile(
          "(?i)\\b(?:updated?|modified|last (?:edited|changed|reviewed)|edited|revised|corrected)\\b");

  private static final Pattern NOT_OF_THE_STORY =
      Pattern.compile("(?i)(?:©|\\(c\\)|copyright|archives?|since|established)\\W*$");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:(?:[Ww]ritten |[Rr]eported |[Ss]tory |[Pp]osted |[Pp]ublished )?[Bb][Yy]:? |Author: )"
              + "(?<who>\\p{L}[\\p{L}\\p{M}'’. -]{1,80}?)"
              + "(?<rest>$|\\s*[|,;•·–—/(-].*|\\s+\\d.*|\\s+(?:in|at|for|of) .{1,60}$)");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)\\b(?:published|posted|updated|modified|last|first|on|at|date[d]?|time|issued|created|release[d]?|edited"
              + "|a\\.?m\\.?|p\\.?m\\.?|gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|eet|bst|ist|jst|msk|local|hours?|hrs|ago"
              + "|minutes?|mins?|read|by|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?"
              + "|sun(?:day)?|today|yesterday|days?|weeks?|months?|years?|source|et|pt|h|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
              + "|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|st|nd|rd|th|views?|ist)\\b");

  private FrontMatter() {}

  /**
   * Dates in furniture, best first.
   *
   * @param published the first that is not marked as a change, null if none
   * @param open the first that can be read two ways ("07/10/2021"), null if none
   * @param updated the first that is marked as a change, null if none
   */
  record Dates(
      @Nullable LocalDate published, DateText.@Nullable Found open, @Nullable LocalDate updated) {

    static final Dates NONE = new Dates(null, null, null);

    /** These dates, with gaps filled from {@code later}. */
    Dates or(Dates later) {
      return new Dates(
          published != null ? published : later.published,
          open != null ? open : later.open,
          updated != null ? updated : later.updated);
    }

    /**
     * The day of publication, where needed with the story's help: its dateline, or the weekday that
     * its lead names, may decide between two readings. Null if nothing decides.
     */
    @Nullable LocalDate settled(@Nullable Dateline dateline, List<String> story) {
      if (published != null || open == null) {
        return published;
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

    private static boolean names(String lead, LocalDate day) {
      return DateText.namesWeekday(lead, day) || DateText.namesWeekday(lead, day.minusDays(1));
    }
  }

  /** What the furniture line says about days. */
  static Dates dates(String line, DateText.Order order) {
    Dates dates = Dates.NONE;
    int from = 0;
    for (DateText.Found found : DateText.all(line, order)) {
      String before = line.substring(from, found.start());
      from = found.end();
      if (NOT_OF_THE_STORY.matcher(before).find()) {
        continue;
      }
      boolean changed = UPDATED.matcher(before).find();
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
  static boolean isTimestamp(String line) {
    if (line.length() > 120 || line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    String words =
        CLOCK.matcher(line).replaceAll(" ").replaceAll("[\\d\\p{P}\\p{S}]+", " ").strip();
    String rest = words.replace(" ", "");
    // A place, an agency or a name may stand beside the time.
    boolean dated = !DateText.all(line, DateText.Order.DAY_FIRST).isEmpty();
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
  static @Nullable String byline(String line) {
    if (line.length() > 160 || (line.endsWith(".") && Boilerplate.words(line) > 8)) {
      return null;
    }
    Matcher m = BYLINE.matcher(line);
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
                        || w.matches("and|de|da|van|von|der|den|bin|al|el|di|la|le|of"));
    // "By Ada Rossi Tuesday, 5 June": the day is not part of the name.
    int end = words.length;
    while (end > 0 && CLOCK.matcher(words[end - 1]).matches()) {
      end--;
    }
    who = String.join(" ", Arrays.copyOf(words, end));
    return names && end > 0 && !CLOCK.matcher(words[0]).matches() && Boilerplate.words(who) <= 10
        ? who
        : null;
  }
}
