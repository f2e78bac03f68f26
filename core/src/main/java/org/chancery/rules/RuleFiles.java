package org.chancery.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules: those that ship inside the program, and a user's own above them. What a later source
 * says of the same thing wins over an earlier one. Immutable.
 */
public final class RuleFiles {
  private static final RuleFiles SHIPPED = new RuleFiles(null, null);

  /** What only a whole folder of rules has. */
  private static final String WHOLE = "lexicon/index.yaml";

  private final @Nullable Path whole;
  private final @Nullable OwnRules own;

  private RuleFiles(@Nullable Path whole, @Nullable OwnRules own) {
    this.whole = whole;
    this.own = own;
  }

  /** Those that ship with the program. */
  public static RuleFiles shipped() {
    return SHIPPED;
  }

  /**
   * Those that ship with the program under a user's own.
   *
   * @param folder laid out like {@code rules/}; read once, here
   * @throws RuleException if it is no such folder, or too large
   */
  public static RuleFiles with(Path folder) {
    return new RuleFiles(null, OwnRules.read(folder));
  }

  /**
   * The rules of a folder: {@code rules/} itself in place of what ships, so that a change in it
   * counts at once, or a user's own above those that ship.
   *
   * @param folder the one or the other
   * @throws RuleException if it is neither
   */
  public static RuleFiles at(Path folder) {
    return isWhole(folder) ? new RuleFiles(folder, null) : with(folder);
  }

  /** Whether the folder holds all rules, as {@code rules/} does, and not a user's own. */
  public static boolean isWhole(Path folder) {
    return Files.exists(folder.resolve(WHOLE));
  }

  /**
   * A line of a table.
   *
   * @param file what a message calls the file
   * @param line line number, from 1
   * @param own whether it is the user's own
   * @param cells by column name
   */
  public record Row(String file, int line, boolean own, Map<String, String> cells) {

    /** The cell, or an empty string. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The cell's alternatives, separated by a bar; none for an empty cell. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty()
          ? List.of()
          : Arrays.stream(cell.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** The cell, or null for an empty one. */
    public @Nullable String orNull(String column) {
      String cell = get(column);
      return cell.isEmpty() ? null : cell;
    }

    /**
     * The cell of a column that may not be empty.
     *
     * @throws RuleException if it is
     */
    public String need(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        throw wrong("expected something under '" + column + "'");
      }
      return cell;
    }

    /** A mistake in this line. */
    public RuleException wrong(String problem) {
      return new RuleException(file, "line " + line, problem);
    }
  }

  /**
   * Reads a table: tab-separated, one header line, {@code #} starts a comment line. The rows that
   * ship come first, then the user's own.
   *
   * @param file path below {@code rules/}
   * @throws RuleException if it is missing, a column is not known, or a row has more cells than the
   *     header
   */
  public List<Row> table(String file) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = rows("rules/" + file, below(file), false, null, rows);
    String text = own == null ? null : own.text(file);
    if (own != null && text != null) {
      rows(own.shown(file), text, true, columns, rows);
    }
    return rows;
  }

  /** Adds the rows of one file; returns its columns. */
  private static List<String> rows(
      String file, String text, boolean own, @Nullable List<String> known, List<Row> rows) {
    List<String> header = List.of();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (header.isEmpty()) {
        header = cells;
        for (String column : header) {
          if (known != null && !known.contains(column)) {
            throw new RuleException(
                file, "line " + number, "no column is called '" + column + "'; known: " + known);
          }
        }
        continue;
      }
      if (cells.size() > header.size()) {
        throw new RuleException(
            file, "line " + number, cells.size() + " cells, expected at most " + header.size());
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(new Row(file, number, own, row));
    }
    return header;
  }

  /**
   * Reads a YAML file: the one that ships, then the user's own where there is one.
   *
   * @param file path below {@code rules/}
   * @throws RuleException if it is missing or not well-formed
   */
  public List<YamlFile> yaml(String file) {
    YamlFile shipped = new YamlFile("rules/" + file, false, below(file));
    String text = own == null ? null : own.text(file);
    return own == null || text == null
        ? List.of(shipped)
        : List.of(shipped, new YamlFile(own.shown(file), true, text));
  }

  /**
   * A text file of the user's own.
   *
   * @param file what a message calls it
   * @param lines its lines
   */
  public record Lines(String file, List<String> lines) {}

  /** The user's dictionaries of the PETRARCH family whose file names hold a word: "actors". */
  public List<Lines> dictionaries(String word) {
    return own == null ? List.of() : own.dictionaries(word);
  }

  /**
   * Dictionaries in the user's folder that are of a kind that is not read, as a message calls them.
   */
  public List<String> unread() {
    return own == null ? List.of() : own.unread();
  }

  /** A short name for exactly these rules; see {@link RuleDigest}. */
  public String digest() {
    String below = whole == null ? RuleDigest.shipped() : digest(whole);
    return own == null ? below : RuleDigest.of(below, own.files());
  }

  private static String digest(Path folder) {
    try {
      return RuleDigest.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a YAML file of a folder of rules instead of one that ships with the program.
   *
   * @param rules the folder
   * @param file path below it
   * @throws RuleException if it is missing or not well-formed
   */
  public static YamlFile yaml(Path rules, String file) {
    String shown = rules.resolve(file).toString();
    try {
      return new YamlFile(shown, true, Files.readString(rules.resolve(file)));
    } catch (IOException e) {
      throw new RuleException(shown, "file", "cannot be read; name the folder of rules");
    }
  }

  /** What lies below a user's own. */
  private String below(String file) {
    if (whole == null) {
      return shippedText(file);
    }
    try {
      return Files.readString(whole.resolve(file));
    } catch (IOException e) {
      throw new RuleException("rules/" + file, "file", "cannot be read: is the folder whole?");
    }
  }

  private static String shippedText(String file) {
    try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + file)) {
      if (in == null) {
        throw new RuleException(
            "rules/" + file, "file", "missing; build again so that rules/ is packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
