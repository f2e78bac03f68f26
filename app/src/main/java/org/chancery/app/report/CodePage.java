package org.chancery.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.Knowledge;
import org.chancery.act.ActType;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.event.Frame;
import org.chancery.event.Ontology;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/** What a code means: a PLOVER type, mode, context or auxiliary mode, a CAMEO code, an article. */
public final class CodePage {
  private static final Pattern ARTICLE = Pattern.compile("(?i)(VC[DC]R) ?(\\d+)");
  private static final Pattern PAIR = Pattern.compile("([A-Z]{3,})[ /]([A-Za-z-]+)");
  private static final int NEAR = 4;
  private static final int EXAMPLES = 3;

  private final ScreenLines page;
  private final Knowledge knowledge;
  private final Ontology ontology;

  public CodePage(ScreenLines page, Knowledge knowledge) {
    this.page = page;
    this.knowledge = knowledge;
    this.ontology = knowledge.ontology();
  }

  /** Whether the words ask for a code and not for a sentence. */
  public static boolean asksForCode(String words) {
    return words.matches("[\\p{L}\\d/_-]+")
        || ARTICLE.matcher(words).matches()
        || PAIR.matcher(words).matches();
  }

  /** Writes what the code means; returns what to say where there is no such code. */
  public @Nullable String write(String words) {
    Matcher article = ARTICLE.matcher(words);
    if (article.matches()) {
      String code = article.group(1).toUpperCase(Locale.ROOT) + " " + article.group(2);
      Ontology.Article found = ontology.article(code);
      return found == null ? unknown(code) : article(found);
    }
    Ontology.CameoEntry cameo = ontology.cameo(words);
    if (cameo != null) {
      return cameo(cameo);
    }
    Ontology.PloverEntry plover = plover(words);
    return plover == null ? unknown(words) : plover(plover);
  }

  private Ontology.@Nullable PloverEntry plover(String words) {
    Matcher pair = PAIR.matcher(words);
    String code = pair.matches() ? pair.group(1) + "/" + pair.group(2) : words;
    return ontology.plover().stream()
        .filter(e -> e.code().equalsIgnoreCase(code))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String article(Ontology.Article article) {
    page.line(0, article.code(), Ink.BOLD);
    page.line(2, article.says(), Ink.PLAIN);
    note(article.notes());
    List<ActType> acts = knowledge.acts().under(article.code());
    if (!acts.isEmpty()) {
      page.heading("ACTS");
      page.line(2, acts.stream().map(ActType::name).collect(Collectors.joining(", ")), Ink.PLAIN);
    }
    frames(f -> acts.contains(knowledge.acts().typeOf(f.id())));
    return null;
  }

  private @Nullable String cameo(Ontology.CameoEntry code) {
    page.line(0, code.code() + "  " + code.name(), Ink.BOLD);
    String plover =
        code.types().isEmpty()
            ? "no PLOVER event"
            : "PLOVER "
                + code.types().stream().map(PloverType::name).collect(Collectors.joining(" or "))
                + (code.modes().isEmpty() ? "" : " " + String.join(" or ", code.modes()));
    page.line(2, plover + ", Goldstein score " + code.goldstein(), Ink.DIM);
    page.line(2, code.definition(), Ink.PLAIN);
    note(code.notes());
    below(code.code());
    about(code.code());
    List<String> sources = knowledge.turns().sources(code.code());
    if (!sources.isEmpty()) {
      page.heading("COMES FROM");
      page.line(
          2,
          "what is promised, demanded, refused, threatened or ended: "
              + sources.stream()
                  .map(s -> s.isEmpty() ? "any other act" : s + named(s))
                  .collect(Collectors.joining("; ")),
          Ink.PLAIN);
    }
    frames(f -> code.code().equals(f.cameo()));
    return null;
  }

  /** Which words make a coarser code this one. */
  private void about(String code) {
    knowledge
        .finer()
        .sources(code)
        .forEach(
            (from, words) -> {
              page.heading("FINER THAN " + from + named(from).toUpperCase(Locale.ROOT));
              page.line(2, "where it is about: " + String.join(", ", words), Ink.PLAIN);
            });
  }

  private String named(String cameo) {
    Ontology.CameoEntry entry = ontology.cameo(cameo);
    return entry == null ? "" : " " + entry.name();
  }

  private void below(String code) {
    List<Ontology.CameoEntry> children =
        ontology.cameo().stream()
            .filter(c -> c.code().startsWith(code) && c.code().length() == code.length() + 1)
            .toList();
    if (!children.isEmpty()) {
      page.heading("CODES BELOW IT");
      children.forEach(
          c -> page.entry("\u2013", Ink.DIM, c.code() + "  " + c.name(), Ink.PLAIN, ""));
    }
  }

  private @Nullable String plover(Ontology.PloverEntry entry) {
    page.line(0, entry.code(), Ink.BOLD);
    String kind = entry.kind().name().toLowerCase(Locale.ROOT);
    String facts = entry.kind() == Ontology.Kind.AUXILIARY ? "auxiliary mode" : kind;
    if (entry.quad() != null) {
      facts += ", " + entry.quad().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (entry.score() != null) {
      facts += ", score " + entry.score();
    }
    page.line(
        2, "PLOVER " + facts + (entry.needsRecipient() ? ", needs a recipient" : ""), Ink.DIM);
    page.line(2, entry.definition(), Ink.PLAIN);
    note(entry.notes());
    String code = entry.code();
    if (entry.kind() == Ontology.Kind.TYPE) {
      page.heading("MODES");
      List<Ontology.PloverEntry> modes =
          ontology.plover().stream().filter(e -> e.code().startsWith(code + "/")).toList();
      if (modes.isEmpty()) {
        page.line(2, "none", Ink.DIM);
      }
      modes.forEach(
          m ->
              page.entry(
                  "\u2013",
                  Ink.DIM,
                  m.code().substring(code.length() + 1) + ": " + m.definition(),
                  Ink.PLAIN,
                  ""));
    }
    if (entry.kind() == Ontology.Kind.TYPE || entry.kind() == Ontology.Kind.MODE) {
      codes(code);
      frames(f -> !f.hidden() && (code.equals(f.type().name()) || code.equals(label(f))));
    } else if (entry.kind() == Ontology.Kind.CONTEXT) {
      page.heading("WORDS THAT TELL IT");
      page.line(2, String.join(", ", knowledge.contexts().words(code)), Ink.PLAIN);
      frames(f -> knowledge.contexts().is(f, code));
    }
    return null;
  }

  private static String label(Frame f) {
    return f.type() + "/" + f.mode();
  }

  /** CAMEO codes that stand under the type or the mode. */
  private void codes(String code) {
    List<String> found =
        ontology.cameo().stream()
            .filter(c -> c.code().length() > 2 && !c.types().isEmpty())
            .filter(
                c -> {
                  String usual = c.types().get(0).name();
                  return code.equals(usual)
                      || c.modes().stream().anyMatch(m -> code.equals(usual + "/" + m));
                })
            .map(c -> c.code() + " " + c.name())
            .toList();
    if (!found.isEmpty()) {
      page.heading("CAMEO CODES");
      page.line(2, String.join("; ", found), Ink.PLAIN);
    }
  }

  private void note(String notes) {
    if (!notes.isEmpty()) {
      page.line(2, "Note: " + notes, Ink.PLAIN);
    }
  }

  private void frames(Predicate<Frame> wanted) {
    List<Frame> found = knowledge.frames().all().stream().filter(wanted).toList();
    page.heading("FRAMES THAT MAKE IT");
    if (found.isEmpty()) {
      page.line(2, "none by itself", Ink.DIM);
    }
    for (Frame f : found) {
      String makes = f.hidden() ? "" : " (" + f.type() + (f.mode() == null ? "" : " " + f.mode());
      String cameo = f.hidden() ? "" : ", " + f.cameo() + ")";
      page.entry("\u2013", Ink.DIM, f.id() + makes + cameo, Ink.PLAIN, "rules/" + f.file());
      f.accept().stream().limit(EXAMPLES).forEach(e -> page.line(6, e, Ink.PLAIN));
      f.reject().stream().limit(EXAMPLES).forEach(e -> page.line(6, "not: " + e, Ink.DIM));
    }
  }

  /** One line, with the codes that are written alike. */
  private String unknown(String words) {
    List<String> all =
        Stream.of(
                ontology.plover().stream().map(Ontology.PloverEntry::code),
                ontology.cameo().stream().map(Ontology.CameoEntry::code),
                ontology.articles().stream().map(Ontology.Article::code))
            .flatMap(s -> s)
            .toList();
    List<String> near = new ArrayList<>(all);
    String wanted = words.toLowerCase(Locale.ROOT);
    near.sort(Comparator.comparingInt(c -> distance(wanted, c.toLowerCase(Locale.ROOT))));
    return "no such code; near it: "
        + String.join(", ", near.subList(0, NEAR))
        + "; a sentence is best given in quotation marks";
  }

  /** How many letters differ. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
