package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.act.ActType;
import org.chancery.act.Status;
import org.chancery.actor.Persons;
import org.chancery.claim.Claim;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.merge.Likeness;
import org.chancery.ledger.merge.Telling;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any history, on histories drawn from a seed. */
class LedgerPropertyTest {
  private static final LocalDate START = LocalDate.of(2030, 1, 1);
  private static final int DAYS = 900;
  private static final List<String> PARTIES = List.of("BOL", "CHL", "OAS", "PER");

  /** Invented acts, each told by some stories, some of them late, vague or wrong in a detail. */
  private static List<Book> history(long seed) {
    Random random = new Random(seed);
    List<Book> out = new ArrayList<>();
    int stories = 0;
    for (int i = 0; i < 40; i++) {
      ActType type = ActType.values()[random.nextInt(ActType.values().length)];
      String actor = PARTIES.get(random.nextInt(PARTIES.size()));
      String other = PARTIES.get((PARTIES.indexOf(actor) + 1 + random.nextInt(3)) % 4);
      LocalDate day = START.plusDays(random.nextInt(DAYS));
      int count = 1 + random.nextInt(12);
      int status = random.nextInt(8);
      int tellings = 1 + random.nextInt(4);
      for (int k = 0; k < tellings; k++) {
        LocalDate told = day.plusDays(random.nextInt(3));
        boolean late = random.nextInt(5) == 0;
        LocalDate published = late ? told.plusDays(random.nextInt(400)) : told;
        boolean own = random.nextBoolean();
        Act act = own ? Act.own(type, actor, other) : Act.host(type, actor, other);
        if (random.nextInt(3) > 0) {
          act.persons(Persons.DIPLOMATS, count + (random.nextInt(6) == 0 ? 1 : 0));
        } else if (random.nextBoolean()) {
          act.persons(Persons.AMBASSADOR, null);
        }
        if (random.nextInt(4) > 0) {
          act.day(day.toString());
        }
        if (random.nextInt(3) == 0) {
          act.by(day.plusDays(20 + random.nextInt(2)).toString());
        }
        if (late && random.nextBoolean()) {
          act.background();
        }
        act.is(
            status < 3
                ? Status.CARRIED_OUT
                : status < 6 ? Status.ANNOUNCED : Status.values()[random.nextInt(5)]);
        boolean undated = random.nextInt(25) == 0;
        Told story =
            Told.on(undated ? "" : published.toString(), "p" + random.nextInt(9) + "-" + stories++)
                .act(act);
        if (random.nextInt(3) == 0) {
          story.act(Act.host(ActType.SUMMONS, other, actor).persons(Persons.AMBASSADOR, 1));
        }
        story.claim(
            random.nextBoolean() ? actor : other,
            random.nextBoolean() ? Claim.Stance.ASSERTS : Claim.Stance.DENIES,
            "It is so.",
            "e1");
        out.add(story.book());
      }
    }
    return out;
  }

  private static View view(List<Book> books, LocalDate asOf, LocalDate knownOn) {
    return Ask.LEDGER.view(Book.all(books), List.of(), new Question(asOf, knownOn, asOf));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neitherOrderNorRepetitionMatters(long seed) {
    List<Book> books = history(seed);
    LocalDate day = START.plusDays(DAYS / 2);
    View all = view(books, null, null);
    View then = view(books, day, day.plusDays(50));
    assertThat(all.entries()).isNotEmpty();
    Random random = new Random(seed);
    for (int round = 0; round < 4; round++) {
      List<Book> other = new ArrayList<>(books);
      for (int i = 0; i < round * 5; i++) {
        other.add(books.get(random.nextInt(books.size())));
      }
      Collections.shuffle(other, random);
      assertThat(view(other, null, null)).isEqualTo(all);
      assertThat(view(other, day, day.plusDays(50))).isEqualTo(then);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void whatCanBeOneActIsOnOneShelf(long seed) {
    Likeness likeness = new Likeness(Legality.load());
    List<Telling> all =
        Book.all(history(seed)).reports().stream().map(Telling::of).distinct().toList();
    int like = 0;
    for (Telling a : all) {
      Likeness.Reach x = Likeness.reach(a);
      for (Telling b : all) {
        Likeness.Reach y = Likeness.reach(b);
        if (x != null && y != null && likeness.of(a, b) != null) {
          assertThat(x.first()).isBeforeOrEqualTo(y.last());
          like++;
        }
      }
    }
    assertThat(like).isGreaterThan(all.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void everyReportIsInOneEntryAndNoStoryTwiceInAny(long seed) {
    List<Book> books = history(seed);
    View all = view(books, null, null);
    List<String> keys = new ArrayList<>();
    for (Entry e : all.entries()) {
      Set<String> stories = new HashSet<>();
      e.reports().forEach(r -> keys.add(r.key()));
      assertThat(e.reports()).allMatch(r -> stories.add(r.story().id()));
      assertThat(e.sources()).isBetween(1, e.reports().size());
      assertThat(e.steps()).isNotEmpty();
      assertThat(e.reasons()).hasSize(e.reports().size() - 1);
      assertThat(e.steps().stream().flatMap(s -> s.reports().stream()).distinct().toList())
          .as("reports behind steps are reports of the entry")
          .allMatch(k -> e.reports().stream().anyMatch(r -> r.key().equals(k)));
    }
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(keys).hasSize(Book.all(books).reports().size());
    assertThat(all.entries()).extracting(Entry::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void knowledgeOnlyGrows(long seed) {
    List<Book> books = history(seed);
    Set<String> before = new TreeSet<>();
    for (int d = 0; d < DAYS + 500; d += 100) {
      View then = view(books, null, START.plusDays(d));
      Set<String> now = new TreeSet<>();
      then.entries().forEach(e -> e.reports().forEach(r -> now.add(r.key())));
      assertThat(now).containsAll(before);
      before = now;
      // As if the later stories had never been written.
      LocalDate day = START.plusDays(d);
      List<Book> written =
          books.stream()
              .filter(b -> b.reports().get(0).story().known() != null)
              .filter(b -> !b.reports().get(0).story().known().isAfter(day))
              .toList();
      View alone = view(written, null, null);
      assertThat(then.entries()).isEqualTo(alone.entries());
      assertThat(then.relations()).isEqualTo(alone.relations());
      assertThat(then.disputes()).isEqualTo(alone.disputes());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void nothingStandsBeforeTheFirstActAndNothingLaterChangesADay(long seed) {
    List<Book> books = history(seed);
    LocalDate before = START.minusDays(500);
    View early = view(books, before, null);
    assertThat(early.entries()).isEmpty();
    assertThat(early.relations()).isEmpty();
    assertThat(early.leftOut().later() + early.leftOut().undated())
        .isEqualTo(view(books, null, null).entries().size());

    LocalDate day = START.plusDays(DAYS / 2);
    View then = view(books, day, null);
    assertThat(then.entries())
        .allMatch(e -> e.steps().stream().allMatch(s -> s.day() != null && !s.day().isAfter(day)));
    for (Relation r : then.relations()) {
      assertThat(r.diplomatic().status().history())
          .allMatch(d -> d.day() == null || !d.day().isAfter(day));
    }
  }
}
