package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * Reads actor and agent dictionaries as PETRARCH and TABARI have them.
 *
 * <p>An actor is a name with codes in brackets, on its line or on indented lines below; {@code +}
 * begins a synonym; a code may hold only before, after or between days. An agent is a noun, with
 * its plural in braces where that is irregular, and the code that it adds to its country's.
 */
final class Dictionaries {
  /** Two-digit years below this are of the twenty-first century. */
  private static final int CENTURY = 30;

  /** A name of many short words is not listed in every mixture of cases. */
  private static final int MAX_SPELLINGS = 8;

  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern CODE =
      Pattern.compile(
          "(\\S+?)?\\s*(?:([<>])\\s*(\\d+)|(\\d+)\\s*-\\s*(\\d+))?"); // code, side day | day - day
  private static final Pattern DAY = Pattern.compile("(\\d{2}|\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SUBSTITUTION = Pattern.compile("!(\\w+)!\\s*=\\s*(.*)");
  private static final Pattern MARKER = Pattern.compile("!(\\w+)!");
  private static final Pattern PLURAL = Pattern.compile("\\{([^}]*)\\}");

  private Dictionaries() {}

  /**
   * A code and when it holds.
   *
   * @param text as written
   * @param from first day (ISO), null if always
   * @param to last day, null if still
   */
  record Code(String text, @Nullable String from, @Nullable String to) {
    private boolean isDated() {
      return from != null || to != null;
    }
  }

  /**
   * An actor.
   *
   * @param file where it stands
   * @param line line of its first name, from 1
   * @param names its spellings
   * @param codes in the order in which they are tried
   */
  record Actor(String file, int line, List<String> names, List<Code> codes) {

    /** Its first name as a reader expects it: "Minas Tirith". */
    String shown() {
      StringBuilder out = new StringBuilder();
      for (String word : names.get(0).split("\\s+")) {
        boolean plain = word.length() > 3 && word.chars().allMatch(Character::isLetter);
        out.append(out.isEmpty() ? "" : " ")
            .append(plain ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word);
      }
      return out.toString();
    }
  }

  /**
   * An agent.
   *
   * @param phrase the noun
   * @param plural its plural where that is irregular, else null
   * @param code what it adds, without the tilde
   */
  record Agent(String phrase, @Nullable String plural, String code) {}

  /** All actors of the user's dictionaries. */
  static List<Actor> actors(RuleFiles rules) {
    List<Actor> out = new ArrayList<>();
    for (RuleFiles.Lines file : rules.dictionaries("actors")) {
      Actor current = null;
      int number = 0;
      for (String line : withoutNotes(file.lines())) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        int bracket = line.indexOf('[');
        String name = bracket < 0 ? line : line.substring(0, bracket);
        name = words(name.contains(";") ? name.substring(0, name.indexOf(';')) : name);
        boolean synonym = name.startsWith("+");
        if (!name.isEmpty() && !synonym) {
          current = new Actor(file.file(), number, new ArrayList<>(), new ArrayList<>());
          out.add(current);
        }
        if (current == null) {
          throw new RuleException(
              file.file(), "line " + number, "expected a name before a synonym or a code");
        }
        if (!name.isEmpty()) {
          current.names().add(synonym ? words(name.substring(1)) : name);
        }
        Matcher codes = BRACKETS.matcher(line);
        while (codes.find()) {
          add(current.codes(), code(file.file(), number, codes.group(1).strip()));
        }
      }
    }
    for (Actor a : out) {
      if (a.codes().isEmpty()) {
        throw new RuleException(
            a.file(), "line " + a.line(), "expected a code in brackets for " + a.names().get(0));
      }
    }
    return out;
  }

  /** A code without days is for all other days, wherever it stands. */
  private static void add(List<Code> codes, Code code) {
    int at = codes.size();
    while (at > 0 && code.isDated() && !codes.get(at - 1).isDated()) {
      at--;
    }
    codes.add(at, code);
  }

  private static Code code(String file, int line, String text) {
    Matcher m = CODE.matcher(text);
    String code = m.matches() ? m.group(1) : null;
    if (code == null) {
      throw new RuleException(
          file,
          "line " + line,
          "'[" + text + "]' is no code, expected one as in [USAGOV] or [USAGOV 20010120-20090120]");
    }
    String from = m.group(4) != null ? m.group(4) : ">".equals(m.group(2)) ? m.group(3) : null;
    String to = m.group(5) != null ? m.group(5) : "<".equals(m.group(2)) ? m.group(3) : null;
    return new Code(code, day(file, line, from), day(file, line, to));
  }

  private static @Nullable String day(String file, int line, @Nullable String digits) {
    if (digits == null) {
      return null;
    }
    Matcher m = DAY.matcher(digits);
    if (!m.matches()) {
      throw new RuleException(
          file, "line " + line, "'" + digits + "' is no day, expected YYYYMMDD or YYMMDD");
    }
    String year = m.group(1);
    if (year.length() == 2) {
      year = (Integer.parseInt(year) < CENTURY ? "20" : "19") + year;
    }
    return year + "-" + m.group(2) + "-" + m.group(3);
  }

  /** All agents of the user's dictionaries, substitutions carried out. */
  static List<Agent> agents(RuleFiles rules) {
    List<Agent> out = new ArrayList<>();
    for (RuleFiles.Lines file : rules.dictionaries("agents")) {
      Map<String, List<String>> substitutes = new HashMap<>();
      int number = 0;
      for (String line : withoutNotes(file.lines())) {
        number++;
        Matcher substitution = SUBSTITUTION.matcher(line.strip());
        if (substitution.matches()) {
          substitutes.put(substitution.group(1), List.of(substitution.group(2).split("\\s*,\\s*")));
        } else if (!line.isBlank()) {
          out.addAll(agents(file.file(), number, line, substitutes));
        }
      }
    }
    return out;
  }

  private static List<Agent> agents(
      String file, int number, String line, Map<String, List<String>> substitutes) {
    Matcher bracket = BRACKETS.matcher(line);
    String code = bracket.find() ? bracket.group(1).replace("~", "").strip() : "";
    if (code.isEmpty()) {
      throw new RuleException(file, "line " + number, "expected a code as in [~GOV]");
    }
    Matcher braces = PLURAL.matcher(line);
    String plural = braces.find() && !braces.group(1).isBlank() ? words(braces.group(1)) : null;
    String noun = line.replaceFirst("[\\[{;].*", "");
    Matcher marker = MARKER.matcher(noun);
    if (!marker.find()) {
      return List.of(new Agent(words(noun), plural, code));
    }
    List<String> forms = substitutes.get(marker.group(1));
    if (forms == null) {
      throw new RuleException(
          file, "line " + number, "expected a line above that says what " + marker.group() + " is");
    }
    return forms.stream()
        .map(f -> new Agent(words(noun.replace(marker.group(), f)), null, code))
        .toList();
  }

  /** Words apart, no matter whether by a space or an underscore; no name needs its article. */
  private static String words(String name) {
    return name.replace('_', ' ').strip().replaceFirst("^(\\+?)THE\\s+", "$1");
  }

  /** The lines without comments, as many as before: {@code #} to the end, and as in HTML. */
  private static List<String> withoutNotes(List<String> lines) {
    List<String> out = new ArrayList<>();
    boolean note = false;
    for (String line : lines) {
      boolean begins = line.stripLeading().startsWith("<!");
      String left = note || begins ? "" : line.replaceFirst("#.*", "");
      note = (note || begins) && !line.contains("-->");
      out.add(left);
    }
    return out;
  }

  /**
   * The spellings under which a name is listed. Names in these dictionaries are in capitals, so
   * that "US" may be an acronym or not; one that is known as an acronym is.
   *
   * @param known whether a listed name begins with the word
   */
  static Set<List<String>> keys(String name, Predicate<String> known) {
    Set<List<String>> all = new LinkedHashSet<>();
    for (List<String> cut : Spelling.cuts(name)) {
      Set<List<String>> out = Set.of(List.of());
      for (String word : cut) {
        out = longer(out, word, known);
      }
      all.addAll(out);
    }
    return all;
  }

  /** Every beginning with every form of the next word. */
  private static Set<List<String>> longer(
      Set<List<String>> begun, String word, Predicate<String> known) {
    String key = Spelling.key(word);
    String common = Spelling.common(word);
    boolean acronym = !key.equals(common) && known.test(key);
    List<String> forms = acronym || key.equals(common) ? List.of(key) : List.of(common, key);
    Set<List<String>> out = new LinkedHashSet<>();
    for (List<String> words : begun) {
      for (String form : begun.size() < MAX_SPELLINGS ? forms : List.of(common)) {
        List<String> more = new ArrayList<>(words);
        more.add(form);
        out.add(List.copyOf(more));
      }
    }
    return out;
  }
}
