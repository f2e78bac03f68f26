package org.chancery.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user's folder of rules, laid out like {@code rules/}, read whole and once. A file whose name
 * means nothing here is a mistake and not passed over: a misspelt name would be silence.
 */
final class OwnRules {
  private static final int MAX_FILES = 1000;
  private static final int MAX_BYTES = 20 << 20;
  private static final int DEPTH = 4;

  private static final Set<String> FIXED =
      Set.of(
          "words.yaml",
          "operators.yaml",
          "acts.yaml",
          "claims.yaml",
          "sides.yaml",
          "votes.yaml",
          "nominals.tsv",
          "irregular.tsv",
          "frames/index.yaml");

  /**
   * Frames, words, tables of actors and the ontology: the shipped file says whether the name is
   * right.
   */
  private static final Pattern LIKE_SHIPPED =
      Pattern.compile(
          "frames/[a-z]+\\.yaml|lexicon/[a-z]+/[a-z-]+\\.yaml|(?:actors|ontology)/[a-z-]+\\.tsv");

  private static final Pattern DICTIONARY = Pattern.compile("petrarch/[^/]+\\.txt");
  private static final Pattern UNREAD = Pattern.compile("petrarch/[^/]*");
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "(?:.*/)?\\..*|(?:.*/)?(?:[^/]*\\.md|LICEN[CS]E[^/]*|NOTICE[^/]*)|(?:parses|examples)/.*");

  /** Kinds of dictionaries that are read; the name of a file says which it is. */
  private enum Kind {
    ACTORS,
    AGENTS,
    DISCARDS;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Path folder;
  private final SortedMap<String, String> texts;
  private final List<String> unread;

  private OwnRules(Path folder, SortedMap<String, String> texts, List<String> unread) {
    this.folder = folder;
    this.texts = texts;
    this.unread = unread;
  }

  static OwnRules read(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    List<String> unread = new ArrayList<>();
    try (Stream<Path> found = Files.walk(folder, DEPTH)) {
      long budget = MAX_BYTES;
      for (Path path : (Iterable<Path>) found.limit(2 * MAX_FILES)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
            || PASSED_OVER.matcher(name).matches()) {
          continue;
        }
        if (UNREAD.matcher(name).matches() && kind(name) == null) {
          unread.add(shown(folder, name));
          continue;
        }
        checkName(folder, name);
        checkPlace(folder, path, name);
        if (texts.size() == MAX_FILES) {
          throw new RuleException(
              folder.toString(),
              "folder",
              "more than " + MAX_FILES + " files; is it the right one?");
        }
        byte[] bytes = bytes(folder, path, name, budget);
        budget -= bytes.length;
        texts.put(name, text(folder, name, bytes));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new RuleException(
          folder.toString(), "folder", "cannot be read; name a folder laid out like rules/");
    }
    if (texts.isEmpty() && unread.isEmpty()) {
      throw new RuleException(
          folder.toString(), "folder", "holds no rules; docs/OWN-RULES.md says what goes where");
    }
    return new OwnRules(folder, texts, List.copyOf(unread));
  }

  private static void checkName(Path folder, String name) {
    boolean known =
        FIXED.contains(name)
            || DICTIONARY.matcher(name).matches()
            || (LIKE_SHIPPED.matcher(name).matches()
                && OwnRules.class.getResource("/rules/" + name) != null);
    if (!known) {
      throw new RuleException(
          shown(folder, name),
          "file",
          "no rules are kept under this name; docs/OWN-RULES.md lists the names, other notes end"
              + " in .md");
    }
  }

  /** A link may lead to another file of the folder, not out of it. */
  private static void checkPlace(Path folder, Path path, String name) throws IOException {
    if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(folder.toRealPath())) {
      throw new RuleException(
          shown(folder, name), "file", "leads out of the folder or is no file; put a copy here");
    }
  }

  private static byte[] bytes(Path folder, Path path, String name, long budget) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) budget + 1);
      if (bytes.length > budget) {
        throw new RuleException(
            shown(folder, name),
            "file",
            "rules of more than " + (MAX_BYTES >> 20) + " MB together; expected fewer");
      }
      return bytes;
    }
  }

  private static String text(Path folder, String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      if (DICTIONARY.matcher(name).matches()) {
        // Old dictionaries are in Latin-1; their names are plain ASCII, their comments are not.
        return new String(bytes, StandardCharsets.ISO_8859_1);
      }
      throw new RuleException(shown(folder, name), "file", "is not UTF-8; save it as UTF-8");
    }
  }

  private static @Nullable String kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".txt")
        ? Arrays.stream(Kind.values())
            .map(Kind::word)
            .filter(lower::contains)
            .findFirst()
            .orElse(null)
        : null;
  }

  private static String shown(Path folder, String name) {
    return folder.resolve(name).toString();
  }

  /** What a message calls the file. */
  String shown(String name) {
    return shown(folder, name);
  }

  @Nullable String text(String name) {
    return texts.get(name);
  }

  Map<String, String> files() {
    return texts;
  }

  List<String> unread() {
    return unread;
  }

  List<RuleFiles.Lines> dictionaries(String kind) {
    return texts.entrySet().stream()
        .filter(e -> DICTIONARY.matcher(e.getKey()).matches() && kind.equals(kind(e.getKey())))
        .map(e -> new RuleFiles.Lines(shown(e.getKey()), e.getValue().lines().toList()))
        .toList();
  }
}
