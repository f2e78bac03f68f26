package org.chancery.app.words;

import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.values.Answer;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Flag;

/** What is doubtful or differs, in words. */
public final class Doubts {
  /** So many stories are named for each side. */
  private static final int STORIES = 3;

  private Doubts() {}

  /** Differing details: "count: 8 (monday.txt, tuesday.txt) or 10 (wednesday.txt)". */
  public static String detail(Dispute dispute) {
    return dispute.about() + ": " + sides(dispute);
  }

  /** What is said, each with the stories that say so: "8 (monday.txt) or 10 (tuesday.txt)". */
  static String sides(Dispute dispute) {
    List<String> sides = new ArrayList<>();
    for (Dispute.Side side : dispute.sides()) {
      // A report is named by its story, "#", and the act within it.
      List<String> stories =
          side.reports().stream()
              .map(key -> key.substring(0, key.lastIndexOf('#')))
              .distinct()
              .toList();
      int more = stories.size() - STORIES;
      sides.add(
          side.says()
              + " ("
              + String.join(", ", stories.subList(0, Math.min(STORIES, stories.size())))
              + (more > 0 ? " and " + more + " more" : "")
              + ")");
    }
    return String.join(" or ", sides);
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
        answer.proportion() == null
            ? ""
            : ", " + by.act().subject().count() + " for " + to.act().subject().count();
    return when
        + counts
        + (answer.told() ? ", as the story says" : ", though no story calls it an answer");
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
