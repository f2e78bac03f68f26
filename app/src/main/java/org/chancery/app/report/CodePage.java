package org.chancery.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.Knowledge;
import org.chancery.act.Diplomacy;
import org.chancery.app.ledger.Misspelling;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.event.Ontology;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** What a code or a word of the record means. */
public final class CodePage {
  private static final Pattern ARTICLE = Pattern.compile("(?i)(VC[DC]R) ?(\\d+)");
  private static final int NEAR = 4;

  private final RuleFiles rules;
  private final Diplomacy words;

  /**
   * @param rules whose codes and words they are
   */
  public CodePage(RuleFiles rules) {
    this.rules = rules;
    this.words = Diplomacy.load(rules);
  }

  /** Whether the words ask for a code or a word of the record and not for a sentence. */
  public boolean isAskedBy(String asked) {
    return asked.matches("[\\p{L}\\d/_-]+")
        || words.find(asked) != null
        || ARTICLE.matcher(asked).matches()
        || EventCodes.PAIR.matcher(asked).matches();
  }

  /** Writes what it means; returns what to say where there is no such code or word. */
  public @Nullable String write(ScreenLines page, String asked) {
    Knowledge knowledge = Knowledge.load(rules);
    RecordWords record = new RecordWords(page, knowledge, words);
    Matcher article = ARTICLE.matcher(asked);
    boolean found =
        article.matches()
            ? record.writeArticle(article.group(1) + " " + article.group(2))
            : record.write(asked) || new EventCodes(page, knowledge).write(asked);
    return found ? null : unknown(knowledge.ontology(), asked);
  }

  /** A note below what a code means. */
  static void note(ScreenLines page, String notes) {
    if (!notes.isEmpty()) {
      page.line(2, "Note: " + notes, Ink.PLAIN);
    }
  }

  /** One line, with what is written alike. */
  private String unknown(Ontology ontology, String asked) {
    Map<String, String> all = new TreeMap<>();
    Stream.of(
            words.all().stream().map(Diplomacy.Entry::name),
            ontology.plover().stream().map(Ontology.PloverEntry::code),
            ontology.cameo().stream().map(Ontology.CameoEntry::code),
            ontology.articles().stream().map(Ontology.Article::code))
        .flatMap(s -> s)
        .forEach(code -> all.putIfAbsent(code.toLowerCase(Locale.ROOT), code));
    List<String> near = Misspelling.among(all.keySet(), asked.toLowerCase(Locale.ROOT), NEAR);
    return "no such code or word; near it: "
        + String.join(", ", near.stream().map(all::get).toList())
        + "; a sentence is best given in quotation marks";
  }
}
