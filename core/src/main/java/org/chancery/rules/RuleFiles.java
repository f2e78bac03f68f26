package org.chancery.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The rules that ship inside the program. */
public final class RuleFiles {
  private RuleFiles() {}

  /**
   * A line of a table.
   *
   * @param file path below {@code rules/}
   * @param line line number, from 1
   * @param cells by column name
   */
  public record Row(String file, int line, Map<String, String> cells) {

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
  }

  /**
   * Reads a table: tab-separated, one header line, {@code #} starts a comment line.
   *
   * @param file path below {@code rules/}
   * @throws RuleException if it is missing or a row has more cells than the header
   */
  public static List<Row> table(String file) {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      String[] header = null;
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (header == null) {
          header = cells;
          continue;
        }
        if (cells.length > header.length) {
          throw new RuleException(
              file, "line " + number, cells.length + " cells, expected at most " + header.length);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(header[i].strip(), cells[i].strip());
        }
        rows.add(new Row(file, number, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /**
   * Reads a YAML file into lists, maps and scalars.
   *
   * @param file path below {@code rules/}
   * @throws RuleException if it is missing or not well-formed
   */
  public static Object yaml(String file) {
    try (InputStream in = open(file)) {
      return yaml(file, in);
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
  public static Object yaml(Path rules, String file) {
    try (InputStream in = Files.newInputStream(rules.resolve(file))) {
      return yaml(file, in);
    } catch (IOException e) {
      throw new RuleException(file, "file", "missing in " + rules + "; name the folder of rules");
    }
  }

  private static Object yaml(String file, InputStream in) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options))
          .load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (YAMLException e) {
      throw new RuleException(file, "YAML", String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  /**
   * Where in a file the words stand, for the message about a mistake.
   *
   * @param file path below {@code rules/}
   * @param words the words that begin the rule
   * @return "line 7", or just the words if they stand nowhere
   */
  public static String where(String file, String words) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.strip().equals(words)) {
          return "line " + number;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static InputStream open(String file) {
    InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + file);
    if (in == null) {
      throw new RuleException(file, "file", "missing; build again so that rules/ is packed");
    }
    return in;
  }
}
