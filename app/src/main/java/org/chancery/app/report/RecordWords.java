package org.chancery.app.report;

import java.util.Locale;
import org.chancery.Knowledge;
import org.chancery.act.ActType;
import org.chancery.act.Diplomacy;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.event.Ontology;

/** What a word of the record means: a type of act, a status, a mark, and an article of law. */
final class RecordWords {
  private final ScreenLines page;
  private final Knowledge knowledge;
  private final Diplomacy words;

  RecordWords(ScreenLines page, Knowledge knowledge, Diplomacy words) {
    this.page = page;
    this.knowledge = knowledge;
    this.words = words;
  }

  /** Writes what a word means; false if there is no such word. */
  boolean write(String name) {
    Diplomacy.Entry entry = words.find(name);
    if (entry == null) {
      return false;
    }
    page.line(0, entry.name(), Ink.BOLD);
    ActType type = entry.kind() == Diplomacy.Kind.ACT ? ActType.valueOf(entry.name()) : null;
    String articles = type == null ? "" : String.join(", ", knowledge.acts().articles(type));
    page.line(2, entry.kind().word() + (articles.isEmpty() ? "" : ", " + articles), Ink.DIM);
    page.line(2, entry.meaning(), Ink.PLAIN);
    page.heading("WHAT FOLLOWS IN THE LEDGER");
    page.line(2, entry.ledger(), Ink.PLAIN);
    if (!entry.near().isEmpty()) {
      page.heading("NEAR IT");
      entry.near().forEach(this::near);
    }
    if (type != null) {
      new FrameList(page, knowledge).write(f -> type == knowledge.acts().typeOf(f.id()));
    } else if (!entry.made().isEmpty()) {
      page.heading("WHAT MAKES IT");
      page.line(2, entry.made(), Ink.PLAIN);
    }
    return true;
  }

  private void near(String name) {
    Diplomacy.Entry other = words.find(name);
    String meaning = other == null ? "" : ": " + other.meaning();
    page.entry("\u2013", Ink.DIM, name + meaning, Ink.PLAIN, "");
  }

  /** Writes what an article says; false if there is none of this code. */
  boolean writeArticle(String code) {
    Ontology.Article article = knowledge.ontology().article(code.toUpperCase(Locale.ROOT));
    if (article == null) {
      return false;
    }
    page.line(0, article.code(), Ink.BOLD);
    page.line(2, article.says(), Ink.PLAIN);
    CodePage.note(page, article.notes());
    var acts = knowledge.acts().under(article.code());
    if (!acts.isEmpty()) {
      page.heading("ACTS");
      page.line(2, String.join(", ", acts.stream().map(ActType::name).toList()), Ink.PLAIN);
    }
    new FrameList(page, knowledge).write(f -> acts.contains(knowledge.acts().typeOf(f.id())));
    return true;
  }
}
