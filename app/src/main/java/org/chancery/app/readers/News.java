package org.chancery.app.readers;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.app.readers.Recognition.Known;
import org.chancery.app.readers.Recognition.Pair;
import org.chancery.app.store.Library;
import org.chancery.app.store.Library.StoredAct;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.app.web.Headline;
import org.chancery.app.web.Links;
import org.chancery.app.words.ActSentence;
import org.chancery.app.words.PartyNames;
import org.jspecify.annotations.Nullable;

/** What is new for a reader who returns. */
public final class News {
  private static final int STORIES = 5;
  private static final int PAIRS = 8;
  private static final int ACTS = 5;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Library library;
  private final PartyNames names;
  private final ActSentence sentences;
  private final Recognition recognition;

  News(Library library, PartyNames names, Recognition recognition) {
    this.library = library;
    this.names = names;
    this.sentences = new ActSentence(names);
    this.recognition = recognition;
  }

  /** A link with its words. */
  public record Line(String href, String words) {}

  /**
   * A pair that a reader follows.
   *
   * @param fresh how many acts are new
   */
  public record PairLine(String href, String words, boolean starred, int fresh) {}

  /**
   * For the front page.
   *
   * @param since day of the last visit, null in the first one
   * @param stories that are new
   * @param more whether there are still more
   * @param pairs starred ones, and opened ones with news
   */
  public record Front(
      @Nullable String since, List<Line> stories, boolean more, List<PairLine> pairs) {

    /** Keeps unmodifiable copies. */
    public Front {
      stories = List.copyOf(stories);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * For the page of a pair.
   *
   * @param since day when the reader last opened it, null if never before
   * @param acts that are new, in words
   * @param more how many more
   */
  public record OfPair(
      String first,
      String second,
      boolean starred,
      @Nullable String since,
      List<String> acts,
      int more) {

    /** Keeps an unmodifiable copy. */
    public OfPair {
      acts = List.copyOf(acts);
    }
  }

  /** News for the front page; null if there is nothing to say. */
  @Nullable Front front(Known reader) throws SQLException {
    Instant since = reader.previous();
    List<PairLine> pairs = new ArrayList<>();
    for (Pair pair : recognition.pairs(reader.key(), PAIRS)) {
      int fresh = since == null ? 0 : fresh(pair.first(), pair.second(), since).size();
      if (pair.starred() || fresh > 0) {
        pairs.add(
            new PairLine(
                Links.pair(pair.first(), pair.second()),
                names.name(pair.first()) + " and " + names.within(pair.second()),
                pair.starred(),
                fresh));
      }
    }
    if (since == null && pairs.isEmpty()) {
      return null;
    }
    List<StoryHead> stories = since == null ? List.of() : library.storiesSince(since, STORIES + 1);
    return new Front(
        since == null ? null : day(since),
        stories.stream().limit(STORIES).map(News::line).toList(),
        stories.size() > STORIES,
        pairs);
  }

  /** News of a pair since a moment. */
  OfPair pair(Pair pair) {
    Instant before = pair.before();
    List<StoredAct> fresh = before == null ? List.of() : fresh(pair.first(), pair.second(), before);
    return new OfPair(
        pair.first(),
        pair.second(),
        pair.starred(),
        before == null ? null : day(before),
        fresh.stream().map(a -> sentences.of(a.act())).distinct().limit(ACTS).toList(),
        (int)
            Math.max(0, fresh.stream().map(a -> sentences.of(a.act())).distinct().count() - ACTS));
  }

  private List<StoredAct> fresh(String first, String second, Instant since) {
    return library.actsBetween(first, second).stream()
        .filter(a -> a.story().learned().isAfter(since))
        .toList();
  }

  private static Line line(StoryHead story) {
    return new Line(Links.story(story.id()), Headline.of(story.title(), story.published()));
  }

  static String day(Instant moment) {
    return DAY.format(moment.atOffset(ZoneOffset.UTC));
  }
}
