package org.chancery.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Ruling;
import org.jspecify.annotations.Nullable;

/** Questions of tests to stories of tests. */
final class Ask {
  static final Ledger LEDGER = new Ledger(Legality.load());

  private Ask() {}

  static Book book(Told... stories) {
    return Book.all(Arrays.stream(stories).map(Told::book).toList());
  }

  static View all(Told... stories) {
    return LEDGER.view(book(stories), List.of(), Question.everything(null));
  }

  /** By all that is known now. */
  static View asOf(String day, Told... stories) {
    return LEDGER.view(book(stories), List.of(), Question.asOf(LocalDate.parse(day)));
  }

  /** By what was known on another day. */
  static View asOf(@Nullable String day, String knownOn, Told... stories) {
    LocalDate asked = day == null ? null : LocalDate.parse(day);
    return LEDGER.view(
        book(stories), List.of(), new Question(asked, LocalDate.parse(knownOn), asked));
  }

  static View ruled(List<Ruling> rulings, Told... stories) {
    return LEDGER.view(book(stories), rulings, Question.everything(null));
  }

  static Relation relation(View view, String a, String b) {
    Pair pair = a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    return view.relation(pair).orElseGet(() -> Relation.none(pair));
  }
}
