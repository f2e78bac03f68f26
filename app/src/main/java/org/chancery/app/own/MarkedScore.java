package org.chancery.app.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.Reading;
import org.chancery.act.ActType;
import org.chancery.app.own.MarkedText.Mark;

/**
 * Counts what readings state beside what persons have marked: an act is found if one of its type is
 * stated in the sentence of its trigger; then its sides and its status are compared.
 */
public final class MarkedScore {
  private final Map<String, Row> rows = new TreeMap<>();
  private final Set<String> taught;

  /**
   * @param taught own types that the reader knows; marks of others that do not ship count for
   *     nothing
   */
  public MarkedScore(Set<String> taught) {
    this.taught = Set.copyOf(taught);
  }

  /**
   * Figures of one type.
   *
   * @param marked how often it is marked
   * @param stated how often it is stated
   * @param found how often both
   * @param actors of those, how many with the right actor
   * @param counterparties likewise
   * @param statuses likewise
   */
  public record Row(
      int marked, int stated, int found, int actors, int counterparties, int statuses) {
    static final Row NONE = new Row(0, 0, 0, 0, 0, 0);

    Row plus(Row o) {
      return new Row(
          marked + o.marked,
          stated + o.stated,
          found + o.found,
          actors + o.actors,
          counterparties + o.counterparties,
          statuses + o.statuses);
    }
  }

  /** Takes one text and what was read in it. */
  public void add(MarkedText text, Reading reading) {
    Quoted quoted = new Quoted(reading);
    List<Stated> left = new ArrayList<>(Stated.of(reading));
    left.forEach(s -> count(s.type(), new Row(0, 1, 0, 0, 0, 0)));
    for (Mark mark : marks(text)) {
      count(mark.type(), new Row(1, 0, 0, 0, 0, 0));
      Stated best = null;
      int most = -1;
      for (Stated s : left) {
        if (s.type().equals(mark.type()) && tells(s, mark) && rights(s, mark, quoted) > most) {
          best = s;
          most = rights(s, mark, quoted);
        }
      }
      if (best != null) {
        left.remove(best);
        count(mark.type(), compared(best, mark, quoted));
      }
    }
  }

  private List<Mark> marks(MarkedText text) {
    Set<List<Object>> seen = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    return text.marks().stream()
        .filter(Mark::isTold)
        .filter(m -> ActType.named(m.type()) != null || taught.contains(m.type()))
        .filter(
            m ->
                seen.add(
                    List.of(
                        m.type(),
                        m.trigger(),
                        String.valueOf(m.actor()),
                        String.valueOf(m.counterparty()))))
        .toList();
  }

  private static boolean tells(Stated s, Mark mark) {
    return s.sentences().stream().anyMatch(e -> e.overlaps(mark.trigger()));
  }

  private static int rights(Stated s, Mark mark, Quoted quoted) {
    Row row = compared(s, mark, quoted);
    return row.actors() + row.counterparties() + row.statuses();
  }

  private static Row compared(Stated s, Mark mark, Quoted quoted) {
    boolean turned =
        (mark.joint() || s.joint())
            && quoted.names(mark.actor(), s.counterparty())
            && quoted.names(mark.counterparty(), s.actor());
    return new Row(
        0,
        0,
        1,
        turned || quoted.names(mark.actor(), s.actor()) ? 1 : 0,
        turned || quoted.names(mark.counterparty(), s.counterparty()) ? 1 : 0,
        s.status().equals(mark.status()) ? 1 : 0);
  }

  private void count(String type, Row row) {
    rows.merge(type, row, Row::plus);
  }

  /** Figures by type. */
  public Map<String, Row> rows() {
    return new TreeMap<>(rows);
  }

  /** Over all types. */
  public Row all() {
    return rows.values().stream().reduce(Row.NONE, Row::plus);
  }
}
