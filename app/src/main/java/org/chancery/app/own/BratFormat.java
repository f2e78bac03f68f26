package org.chancery.app.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.chancery.app.own.MarkedText.Mark;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Standoff files of brat: {@code name.ann} beside {@code name.txt}. An event ({@code E}) is a mark,
 * its arguments {@code Actor} and {@code Counterparty} are its sides, its attributes {@code Status}
 * and {@code NearMiss} say how it is meant. In a file without events each entity ({@code T}) is a
 * mark.
 */
final class BratFormat implements MarkedTexts.Format {

  @Override
  public List<MarkedText> read(Path file, String content, BiConsumer<String, String> complaints)
      throws IOException {
    Path beside = Path.of(file.toString().replaceFirst("\\.ann$", ".txt"));
    String text = MarkedTexts.content(beside);
    Standoff notes = new Standoff(text);
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (!notes.take(line)) {
        complaints.accept(file + ":" + number, "is no annotation of its text");
      }
    }
    return List.of(new MarkedText(file.toString(), text, notes.marks()));
  }

  /** What the lines say, until all are read. */
  private static final class Standoff {
    private final String text;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> events = new LinkedHashMap<>();
    private final Map<String, String> statuses = new HashMap<>();

    private record Entity(String type, Span span) {}

    Standoff(String text) {
      this.text = text;
    }

    /** Takes a line; whether it could be used. */
    boolean take(String line) {
      String[] parts = line.split("\t", 3);
      if (line.isBlank() || "#RM*N".indexOf(line.charAt(0)) >= 0) {
        return true;
      }
      if (parts.length < 2) {
        return false;
      }
      return switch (line.charAt(0)) {
        case 'T' -> entity(parts[0], parts[1]);
        case 'E' -> event(parts[0], parts[1]);
        case 'A' -> attribute(parts[1].split(" "));
        default -> false;
      };
    }

    /** "RELOCATION 10 25", or with several pieces "10 15;20 25", of which the first counts. */
    private boolean entity(String id, String what) {
      String[] words = what.split("[ ;]");
      try {
        int from = text.offsetByCodePoints(0, Integer.parseInt(words[1]));
        int to = text.offsetByCodePoints(0, Integer.parseInt(words[2]));
        entities.put(id, new Entity(words[0], new Span(from, to)));
        return from < to;
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        return false;
      }
    }

    private boolean event(String id, String what) {
      Map<String, String> arguments = new LinkedHashMap<>();
      for (String argument : what.trim().split(" ")) {
        String[] pair = argument.split(":");
        if (pair.length != 2) {
          return false;
        }
        // The first one is the type and its trigger.
        arguments.put(arguments.isEmpty() ? "" : pair[0].toLowerCase(Locale.ROOT), pair[1]);
      }
      events.put(id, arguments);
      return true;
    }

    private boolean attribute(String[] words) {
      if (words.length == 2 && words[0].equals("NearMiss")) {
        statuses.put(words[1], "");
      } else if (words.length == 3 && words[0].equals("Status")) {
        statuses.put(words[1], words[2].toLowerCase(Locale.ROOT));
      }
      return words.length >= 2;
    }

    List<Mark> marks() {
      List<Mark> out = new ArrayList<>();
      if (events.isEmpty()) {
        entities.forEach((id, e) -> out.add(mark(id, e, Map.of())));
      }
      events.forEach(
          (id, arguments) -> {
            Entity trigger = entities.get(arguments.getOrDefault("", ""));
            if (trigger != null) {
              out.add(mark(id, trigger, arguments));
            }
          });
      return out;
    }

    private Mark mark(String id, Entity trigger, Map<String, String> arguments) {
      String status = statuses.getOrDefault(id, "done");
      return new Mark(
          trigger.type(),
          trigger.span(),
          status.isEmpty() ? null : status,
          span(arguments.get("actor")),
          span(arguments.get("counterparty")),
          false);
    }

    private @Nullable Span span(@Nullable String id) {
      Entity found = id == null ? null : entities.get(id);
      return found == null ? null : found.span();
    }
  }
}
