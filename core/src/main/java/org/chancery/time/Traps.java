package org.chancery.time;

import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Words that look like a time and date no event. */
final class Traps {
  /** Words before a preposition in which a comparison may stand. */
  private static final int COMPARED = 8;

  private Traps() {}

  /** Whether what was found dates an event. */
  static boolean allow(Tape tape, Lead lead, FoundTime found) {
    NamedTime moment = found.moment();
    if (moment instanceof CalendarTime.Month month && month.year() == null) {
      return month.which() != NamedTime.Which.ANY || bareMonth(tape, lead, found);
    }
    if (moment instanceof CalendarTime.Weekday || tape.is(found.first(), "today")) {
      return !isPartOfName(tape, lead, found);
    }
    if (moment instanceof Feast feast) {
      boolean sure = feast.which() != NamedTime.Which.ANY || found.end() > found.first() + 1;
      return lead.isEmpty() ? sure : !lead.is("for") && !lead.is("to") && !lead.is("of");
    }
    return !isDocument(tape, lead, found)
        && !(moment instanceof NamedTime.Unknown && lead.isEmpty());
  }

  /** "for the first time since 1979", "the largest in ten years": they date what was before. */
  static boolean compares(Tape tape, Lead lead) {
    boolean since = lead.role() == TimePhrase.Role.SINCE;
    if (!since && !(lead.is("in") && Counts.length(tape, lead.end()) != null)) {
      return false;
    }
    for (int i = lead.first() - 1; i >= 0 && i > lead.first() - COMPARED; i--) {
      String tag = tape.tag(i);
      if (tag.equals("JJS") || tag.equals("RBS") || tape.terms().comparing.contains(tape.word(i))) {
        return true;
      }
      if (tag.startsWith("VB") || tag.length() == 1) {
        return false;
      }
    }
    return false;
  }

  /** The year at the end of a preposition, or before the noun it dates; null if it dates none. */
  static @Nullable Integer year(Tape tape, Lead lead) {
    int i = lead.end();
    Integer year = DateGrammar.year(tape, i);
    if (year == null || lead.is("for") || lead.is("at") || lead.is("over") || lead.is("to")) {
      return null;
    }
    FoundTime found = new FoundTime(i, i + 1, new CalendarTime.Years(year, year));
    if (lead.is("of") && tape.terms().amounts.contains(tape.word(lead.first() - 1))) {
      return null;
    }
    int noun = Roles.modified(tape, found);
    if (noun < 0) {
      // "in 2018 and 2020"
      boolean joined = tape.tag(i - 1).equals("CC") && DateGrammar.year(tape, i - 2) != null;
      return lead.isEmpty() && !joined ? null : year;
    }
    String before = tape.tag(i - 1);
    boolean described =
        before.equals("DT") || before.equals("POS") || before.equals("PRP$") || !lead.isEmpty();
    boolean event =
        !tape.isPlural(noun)
            || tape.terms().eventPlurals.contains(tape.word(noun))
            || tape.word(noun).matches(".*(ions|ings)");
    return described && event ? year : null;
  }

  /** A month alone needs a preposition, or a noun that it dates: "the November vote". */
  private static boolean bareMonth(Tape tape, Lead lead, FoundTime found) {
    boolean may = tape.is(found.first(), "may");
    if (may && tape.tag(found.end()).equals("POS")) {
      return false;
    }
    if (isDocument(tape, lead, found)) {
      return false;
    }
    if (!lead.isEmpty() && !lead.is("to") && !lead.is("at") && !lead.is("on")) {
      return true;
    }
    boolean named = tape.tag(found.first() - 1).equals("NNP");
    return !may && !named && Roles.modified(tape, found) >= 0;
  }

  /** "the 1961 convention", "Convention of 1961", "the agreement of March 1994". */
  private static boolean isDocument(Tape tape, Lead lead, FoundTime found) {
    int of = lead.is("of") ? lead.first() : lead.isEmpty() ? found.first() - 1 : -1;
    if (of > 0 && tape.is(of, "of")) {
      return tape.terms().documents.contains(tape.word(of - 1));
    }
    int noun = Roles.modified(tape, found);
    for (int i = found.end(); i <= noun; i++) {
      if (tape.terms().documents.contains(tape.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Bloody Sunday", "the Sunday Times", "Asia Today". */
  private static boolean isPartOfName(Tape tape, Lead lead, FoundTime found) {
    int i = found.first();
    if (!lead.isEmpty() || i == 0) {
      return false;
    }
    Token before = tape.sentence().token(i - 1);
    if (tape.is(i, "today")) {
      return before.isProper() && tape.sentence().token(i).text().startsWith("T");
    }
    boolean named =
        before.isProper()
            && before.head() == i
            && before.is("compound", "amod")
            && !before.text().endsWith(".");
    Token day = tape.sentence().token(i);
    boolean names =
        tape.tag(found.end()).equals("NNP") && day.is("compound") && day.head() >= found.end();
    return named || names;
  }
}
