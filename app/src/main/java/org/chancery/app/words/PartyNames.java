package org.chancery.app.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
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
    return of(RuleFiles.shipped());
  }

  /** The names in the lists of states and organisations. */
  public static PartyNames of(RuleFiles rules) {
    PartyNames names = new PartyNames();
    names.load(rules.table("actors/states.tsv"), true);
    names.load(rules.table("actors/organisations.tsv"), false);
    return names;
  }

  private void load(List<Row> rows, boolean states) {
    for (Row row : rows) {
      String name = row.orNull("name");
      if (name != null) {
        Entry entry =
            new Entry(name, row.list("adjectives").stream().findFirst().orElse(null), states);
        if (row.own()) {
          entries.put(row.get("code"), entry);
        } else {
          entries.putIfAbsent(row.get("code"), entry);
        }
      }
    }
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
