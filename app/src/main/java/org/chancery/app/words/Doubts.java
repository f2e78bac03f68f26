package org.chancery.app.words;

import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.Answer;
import org.chancery.ledger.Dispute;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Flag;

/** What is doubtful or differs, in words. */
public final class Doubts {
  private Doubts() {}

  /** Differing details: "count: 8 (2 reports) or 10 (1 report)". */
  public static String detail(Dispute dispute) {
    List<String> sides = new ArrayList<>();
    for (Dispute.Side side : dispute.sides()) {
      sides.add(side.says() + " (" + number(side.reports().size(), "report") + ")");
    }
    return dispute.about() + ": " + String.join(" or ", sides);
  }

  /** Why a second look is asked for, with the article: "... (VCDR 2)". */
  public static String flag(Flag flag) {
    return flag.says() + (flag.article() == null ? "" : " (" + flag.article() + ")");
  }

  /** When and in what proportion: "after 12 days, 10 for 8, as the story says". */
  public static String answer(Answer answer, Entry by, Entry to) {
    String when =
        answer.days() == 0 ? "on the same day" : "after " + number((int) answer.days(), "day");
    String counts =
        answer.proportion() == null ? "" : ", " + by.act().count() + " for " + to.act().count();
    return when + counts + (answer.told() ? ", as the story says" : "");
  }

  /** "told by 2 sources in 3 reports"; "told by 1 source". */
  public static String sources(Entry entry) {
    int reports = entry.reports().size();
    return "told by "
        + number(entry.sources(), "source")
        + (reports == entry.sources() ? "" : " in " + number(reports, "report"));
  }

  /** "1 day", "2 days". */
  public static String number(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
