package org.chancery.app.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names for readers instead of codes. What no list knows is its own name: the output calls a party
 * without code by name already.
 */
public final class PartyNames {
  /** A longer name of an organisation is shown by its code: NATO, OSCE. */
  private static final int LONG_NAME = 24;

  /** Names that a sentence puts "the" before. */
  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "(?:United|Holy|Central African|Dominican|Soviet|Marshall|Solomon|Cayman|Falkland)\\b.*"
              + "|.*\\b(?:Union|Republic|Kingdom|Nations|Emirates|Islands|Netherlands|Philippines"
              + "|Bahamas|Maldives|Comoros|Seychelles|Gambia|Council|Court|League|Bank|Agency|Fund"
              + "|Organi[sz]ation|Community|Commonwealth|Conference|Alliance)\\b.*");

  private record Entry(String name, @Nullable String adjective, boolean state) {}

  private final Map<String, Entry> entries = new HashMap<>();

  private PartyNames() {}

  /** The names in the lists that ship with the program. */
  public static PartyNames shipped() {
    PartyNames names = new PartyNames();
    names.load("/rules/actors/states.tsv", true);
    names.load("/rules/actors/organisations.tsv", false);
    return names;
  }

  private void load(String resource, boolean states) {
    try (InputStream in = PartyNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        return;
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> columns = List.of();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = Arrays.asList(line.split("\t", -1));
        if (columns.isEmpty()) {
          columns = cells;
          continue;
        }
        String code = cell(columns, cells, "code");
        String name = cell(columns, cells, "name");
        String adjective = cell(columns, cells, "adjectives");
        if (code != null && name != null) {
          entries.putIfAbsent(code, new Entry(name, adjective, states));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The first of the values in a cell, null if the cell is empty or missing. */
  private static @Nullable String cell(List<String> columns, List<String> cells, String column) {
    int at = columns.indexOf(column);
    String value = at < 0 || at >= cells.size() ? "" : cells.get(at);
    int bar = value.indexOf('|');
    value = bar < 0 ? value : value.substring(0, bar);
    return value.isBlank() ? null : value.strip();
  }

  /** The usual name: "Russia" for RUS, "NATO" for NATO. */
  public String name(String label) {
    Entry entry = entries.get(label);
    if (entry == null || (!entry.state() && entry.name().length() > LONG_NAME)) {
      return label;
    }
    return entry.name();
  }

  /** The name as it stands within a sentence: "the United States". */
  public String within(String label) {
    String name = name(label);
    return WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
  }

  /** The adjective: "Russian" for RUS; null where there is none. */
  public @Nullable String adjective(String label) {
    Entry entry = entries.get(label);
    return entry == null ? null : entry.adjective();
  }

  /** Whether the label is the code of a state or territory. */
  public boolean isState(String label) {
    Entry entry = entries.get(label);
    return entry != null && entry.state();
  }
}
