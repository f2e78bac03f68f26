package org.chancery.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chancery.rules.Lexicon;
import org.chancery.time.NamedTime.Which;

/**
 * The words that time phrases are made of, taken out of {@code rules/lexicon/en/time.yaml} and
 * {@code numbers.yaml} once. What each set is for stands there.
 */
final class TimeWords {
  private static final int FIRST_TENS = 20;
  private static final int HUNDRED = 100;

  final Map<String, Integer> months;
  final Map<String, DayOfWeek> weekdays;
  final Map<String, Integer> seasons;
  final Map<String, Unit> units;

  /** The unit that bounds some of a smaller one: "days" is within a week. */
  final Map<String, Unit> bounds;

  final Map<String, PeriodPart> stages;
  final Map<String, PeriodPart> edges;
  final Map<String, Integer> ones = new HashMap<>();
  final Map<String, Integer> tens = new HashMap<>();
  final List<String> couples;
  final Set<String> vagueNumbers;
  final Map<String, NamedTime> deictic = new HashMap<>();
  final Set<String> clauses;
  final Map<String, Which> which;
  final Map<String, Integer> stretches;

  /** The first, the second, the last: negative ones count from the end. */
  final Map<String, Integer> ordinals = new HashMap<>();

  /** Halves and quarters. */
  final Map<String, Integer> shares = new HashMap<>();

  final Map<String, Feast.Rule> feasts = new HashMap<>();
  final Map<String, Integer> decades = new HashMap<>();

  /** Times of day that end a limit with the day's name left out, and how many days on. */
  final Map<String, Integer> hours = new HashMap<>();

  final Set<String> shortWeekdays;
  final Set<String> comparing;

  /** Before "the last week" they make it the seven days up to this one. */
  final Set<String> running;

  final Map<String, Integer> away;

  /** By first word, longer ones before their own beginnings. */
  final Map<String, List<Lead.Entry>> leads = new HashMap<>();

  final Set<String> dayRange;
  final Set<String> timeRange;
  final Set<String> timesOfDay;
  final Set<String> clockHalves;
  final Set<String> clockZones;
  final LimitWords limits;
  final UnknownWords unknown;
  final Set<String> planned;
  final Set<String> implying;
  final Set<String> reporting;
  final Set<String> have;
  final Set<String> documents;
  final Set<String> amounts;
  final Set<String> eventPlurals;

  /** A day of a month in digits: "3", "14th". */
  final Pattern day;

  /** "14th". */
  final Pattern ordinal;

  /** "48-hour". */
  final Pattern glued;

  TimeWords(Lexicon lexicon) {
    months = map(lexicon, "month", Integer::valueOf);
    weekdays = map(lexicon, "weekday", v -> DayOfWeek.valueOf(upper(v)));
    seasons = map(lexicon, "season", Integer::valueOf);
    units = map(lexicon, "time-unit", v -> Unit.valueOf(upper(v)));
    bounds = map(lexicon, "time-unit-plural", v -> Unit.valueOf(upper(v)));
    stages = map(lexicon, "time-stage", v -> PeriodPart.valueOf(upper(v)));
    edges = map(lexicon, "time-edge", v -> PeriodPart.valueOf(upper(v)));
    which = map(lexicon, "time-which", v -> Which.valueOf(upper(v)));
    stretches = map(lexicon, "time-stretch", Integer::valueOf);
    away = map(lexicon, "time-away", Integer::valueOf);
    running = lexicon.need("time-running");
    comparing = lexicon.need("time-comparing");
    shortWeekdays = lexicon.need("weekday-short");
    numbers(lexicon);
    couples = lexicon.inOrder("couple");
    vagueNumbers = lexicon.need("vague-number");
    relative(lexicon);
    clauses = lexicon.need("time-clause");
    leads(lexicon);
    dayRange = lexicon.need("day-range");
    timeRange = lexicon.need("time-range");
    timesOfDay = lexicon.need("time-of-day");
    clockHalves = lexicon.need("clock-half");
    clockZones = lexicon.need("clock-zone");
    limits = new LimitWords(lexicon);
    unknown = new UnknownWords(lexicon);
    planned = lexicon.need("time-planned");
    implying = lexicon.need("time-implying");
    reporting = lexicon.need("time-reporting");
    have = lexicon.need("have-form");
    documents = lexicon.need("dated-document");
    amounts = lexicon.need("time-amount");
    eventPlurals = lexicon.need("time-event-plural");
    String ending = lexicon.alternatives("ordinal-ending");
    day = Pattern.compile("(0?[1-9]|[12]\\d|3[01])(" + ending + ")?");
    ordinal = Pattern.compile("\\d+(" + ending + ")");
    glued = Pattern.compile("(\\w+)[-\u2010\u2013](" + lexicon.alternatives("time-unit") + ")");
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }

  private static <V> Map<String, V> map(Lexicon lexicon, String set, Function<String, V> value) {
    Map<String, V> out = new HashMap<>();
    lexicon.meanings(set).forEach((word, meaning) -> out.put(word, value.apply(meaning)));
    return out;
  }

  private void numbers(Lexicon lexicon) {
    decades.putAll(map(lexicon, "decade-name", Integer::valueOf));
    shares.putAll(map(lexicon, "time-share", Integer::valueOf));
    ordinals.putAll(map(lexicon, "time-ordinal", Integer::valueOf));
    map(lexicon, "cardinal", Integer::valueOf)
        .forEach(
            (word, n) -> {
              if (n < FIRST_TENS) {
                ones.put(word, n);
              } else if (n < HUNDRED) {
                tens.put(word, n);
              }
            });
    lexicon.need("indefinite-article").forEach(word -> ones.put(word, 1));
  }

  private void relative(Lexicon lexicon) {
    feasts.putAll(map(lexicon, "feast", Feast.Rule::of));
    hours.putAll(map(lexicon, "time-hour", Integer::valueOf));
    lexicon
        .meanings("time-deictic")
        .forEach(
            (phrase, days) -> {
              String[] ends = days.split(" ", -1);
              int from = Integer.parseInt(ends[0]);
              int to = Integer.parseInt(ends[ends.length - 1]);
              deictic.put(phrase, new RelativeTime.Days(from, to));
            });
    map(lexicon, "time-in-tale", Integer::valueOf)
        .forEach(
            (phrase, days) -> deictic.put(phrase, new RelativeTime.Away(days, Unit.DAY, true)));
    lexicon.need("time-told").forEach(phrase -> deictic.put(phrase, new RelativeTime.Same()));
  }

  private void leads(Lexicon lexicon) {
    lexicon
        .meanings("time-lead")
        .forEach(
            (phrase, role) ->
                leads
                    .computeIfAbsent(phrase.split(" ", -1)[0], w -> new ArrayList<>())
                    .add(Lead.Entry.of(phrase, role)));
    leads
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Lead.Entry e) -> e.words().length()).reversed()));
  }
}
