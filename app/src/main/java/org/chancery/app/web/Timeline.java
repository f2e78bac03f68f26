package org.chancery.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where acts lie on a drawing of time, in the units of its view box: acts of the first party above
 * the axis, of the second below, joint ones on it.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param axis height of the axis
 * @param dots the acts
 * @param ticks labelled points of the axis
 */
public record Timeline(int width, int height, int axis, List<Dot> dots, List<Tick> ticks) {
  private static final int EDGE = 46;
  private static final int LABEL = 22;
  private static final int STEP = 15;

  /**
   * An act.
   *
   * @param x centre
   * @param y centre
   * @param status picks the mark
   */
  public record Dot(int x, int y, String status) {}

  /**
   * A labelled point of the axis.
   *
   * @param x where
   * @param label day, month or year
   */
  public record Tick(int x, String label) {}

  /**
   * An act to draw.
   *
   * @param day when
   * @param side -1 above the axis, 1 below, 0 on it
   * @param status picks the mark
   */
  record Item(LocalDate day, int side, String status) {}

  /** Draws items on a width; null where there is no span of time to draw. */
  static @Nullable Timeline of(List<Item> items, int width) {
    LocalDate first = items.stream().map(Item::day).min(LocalDate::compareTo).orElse(null);
    LocalDate last = items.stream().map(Item::day).max(LocalDate::compareTo).orElse(null);
    if (first == null || last == null || items.size() < 2 || first.equals(last)) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(first, last);
    int[][] stacked = new int[3][width / STEP + 2];
    List<int[]> places = new ArrayList<>();
    int up = 1;
    int down = 1;
    for (Item item : items) {
      int x = x(first, item.day(), days, width);
      int level = stacked[item.side() + 1][x / STEP]++;
      places.add(new int[] {x, item.side(), level});
      up = item.side() < 0 ? Math.max(up, level + 1) : up;
      down = item.side() > 0 ? Math.max(down, level + 1) : down;
    }
    int axis = LABEL + up * STEP + 8;
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int[] place = places.get(i);
      int y = axis + place[1] * (place[2] + 1) * STEP;
      dots.add(new Dot(place[0], y, items.get(i).status()));
    }
    int height = axis + down * STEP + 2 * LABEL + 4;
    return new Timeline(width, height, axis, List.copyOf(dots), ticks(first, last, days, width));
  }

  private static int x(LocalDate first, LocalDate day, long days, int width) {
    return (int) (EDGE + (width - 2L * EDGE) * ChronoUnit.DAYS.between(first, day) / days);
  }

  private static List<Tick> ticks(LocalDate first, LocalDate last, long days, int width) {
    List<Tick> out = new ArrayList<>();
    int room = Math.max(2, width / 120);
    if (days > 730) {
      int years = last.getYear() - first.getYear();
      int every = Math.max(1, (years + room - 1) / room);
      for (int year = first.getYear() + 1; year <= last.getYear(); year += every) {
        LocalDate day = LocalDate.of(year, 1, 1);
        out.add(new Tick(x(first, day, days, width), Integer.toString(year)));
      }
    } else {
      for (int i = 0; i < 2; i++) {
        LocalDate day = i == 0 ? first : last;
        String label = DayWords.of(day);
        out.add(new Tick(x(first, day, days, width), label.substring(0, label.length() - 5)));
      }
      if (first.getYear() != last.getYear()) {
        out.clear();
        out.add(new Tick(x(first, first, days, width), first.toString()));
        out.add(new Tick(x(first, last, days, width), last.toString()));
      }
    }
    return List.copyOf(out);
  }
}
