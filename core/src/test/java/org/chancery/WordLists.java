package org.chancery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds lists of lower-case words in Java source: members of {@code Set.of} and its like, keys of
 * {@code Map.of}, arrays, labels of a switch, alternatives of a regular expression. Paths and file
 * names, which hold a dot, are no words; neither are names of the parts of a call such as {@code
 * Map.of("count", count)}.
 */
final class WordLists {
  /** From so many words on it is a list. */
  static final int SHORTEST = 3;

  private static final String LITERAL = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
  private static final Pattern QUOTED = Pattern.compile(LITERAL);
  private static final Pattern WORD =
      Pattern.compile("[a-z\u00e0-\u00ff][a-z\u00e0-\u00ff0-9' -]*");
  private static final Pattern COMMENT =
      Pattern.compile(LITERAL + "|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern COLLECTION =
      Pattern.compile(
          "\\b(?:(Map)|Set|List|Stream|Arrays)\\s*\\.\\s*(?:of|ofEntries|asList)\\s*\\("
              + "|String\\s*\\[\\s*\\]\\s*\\{");
  private static final Pattern KEY =
      Pattern.compile("(" + LITERAL + ")\\s*,\\s*(?:\"|-?\\d|[A-Z]|new )");
  private static final Pattern SWITCH = Pattern.compile("\\bswitch\\s*\\(");
  private static final Pattern CASE =
      Pattern.compile("\\bcase\\s+((?:" + LITERAL + "\\s*,?\\s*)+)(?:->|:)");
  private static final Pattern JOINED =
      Pattern.compile(LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("(?<=[|(:]|^)[a-z\u00e0-\u00ff]{2,}[a-z\u00e0-\u00ff ?]*(?=[|)]|$)");

  private WordLists() {}

  /** The lists of a source file, each with its words. */
  static List<List<String>> in(String source) {
    String code =
        COMMENT
            .matcher(source)
            .replaceAll(
                m -> m.group().startsWith("\"") ? Matcher.quoteReplacement(m.group()) : " ");
    List<List<String>> out = new ArrayList<>();
    COLLECTION
        .matcher(code)
        .results()
        .forEach(
            m -> {
              String inside = inside(code, m.end() - 1);
              Pattern member = m.group(1) == null ? QUOTED : KEY;
              out.add(words(member.matcher(flat(inside)).results()));
            });
    SWITCH
        .matcher(code)
        .results()
        .map(m -> inside(code, code.indexOf('{', m.end())))
        .forEach(
            body ->
                out.add(
                    words(
                        CASE.matcher(body)
                            .results()
                            .flatMap(c -> QUOTED.matcher(c.group(1)).results()))));
    JOINED
        .matcher(code)
        .results()
        .map(m -> QUOTED.matcher(m.group()).results().map(WordLists::text).toList())
        .map(parts -> String.join("", parts))
        .filter(text -> text.contains("|"))
        .forEach(
            text -> out.add(ALTERNATIVE.matcher(text).results().map(MatchResult::group).toList()));
    return out.stream().filter(words -> words.size() >= SHORTEST).toList();
  }

  private static List<String> words(Stream<MatchResult> literals) {
    Predicate<String> word = WORD.asMatchPredicate();
    return literals.map(WordLists::text).filter(word).toList();
  }

  private static String text(MatchResult literal) {
    String quoted = literal.groupCount() > 0 ? literal.group(1) : literal.group();
    return quoted.substring(1, quoted.length() - 1);
  }

  /** What stands between a bracket and the one that closes it. */
  private static String inside(String code, int open) {
    int depth = 0;
    Matcher m = Pattern.compile(LITERAL + "|[(){}\\[\\]]").matcher(code);
    int from = Math.max(open, 0);
    while (m.find(from)) {
      from = m.end();
      String found = m.group();
      if (!found.startsWith("\"")) {
        depth += "({[".contains(found) ? 1 : -1;
      }
      if (depth == 0) {
        return code.substring(open + 1, m.start());
      }
    }
    return "";
  }

  /** Without the arguments of calls inside it, save those of entries of a map. */
  private static String flat(String inside) {
    String entries = inside.replaceAll("\\b(?:Map\\s*\\.\\s*)?entry\\s*\\(", "");
    StringBuilder out = new StringBuilder();
    int depth = 0;
    Matcher m = Pattern.compile(LITERAL + "|[()]|[^\"()]+").matcher(entries);
    while (m.find()) {
      String part = m.group();
      if (part.equals("(")) {
        depth++;
      } else if (part.equals(")")) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(part);
      }
    }
    return out.toString();
  }
}
