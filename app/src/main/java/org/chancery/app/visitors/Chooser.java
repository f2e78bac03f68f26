package org.chancery.app.visitors;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;

/** Takes a reader's choice, and does at once what it means. */
final class Chooser {
  private final Visitors visitors;
  private final Recognition recognition;
  private final Statistics statistics;
  private final Proof proof;
  private final VisitorTables tables;

  Chooser(
      Visitors visitors,
      Recognition recognition,
      Statistics statistics,
      Proof proof,
      VisitorTables tables) {
    this.visitors = visitors;
    this.recognition = recognition;
    this.statistics = statistics;
    this.proof = proof;
    this.tables = tables;
  }

  /** Takes a choice: sets its cookie, counts it, and forgets what it takes back. */
  void take(Context ctx, boolean toRecognition, boolean toStatistics) throws SQLException {
    Consent before = visitors.consent(ctx);
    Choice choice = new Choice(toRecognition, toStatistics, visitors.today(), Notice.VERSION);
    Choice earlier = before.choice();
    boolean withdrawn = earlier != null && choice.withdrawsFrom(earlier);
    proof.count(choice.made(), choice.version(), withdrawn ? "withdrawn" : choice.answer());
    String reader = visitors.readerKey(ctx, before);
    String visit = visitors.visitKey(ctx, before);
    if (!toStatistics && (reader != null || visit != null)) {
      statistics.forget(reader, visit);
    }
    if (!toRecognition && reader != null) {
      recognition.forget(reader, visitors.number());
    }
    if (withdrawn) {
      tables.settle();
    }
    set(ctx, choice);
  }

  /** Erases all that is stored of a reader; whatever was agreed to is withdrawn. */
  void erase(Context ctx) throws SQLException {
    Consent before = visitors.consent(ctx);
    Choice earlier = before.choice();
    statistics.forget(visitors.readerKey(ctx, before), visitors.visitKey(ctx, before));
    String reader = visitors.readerKey(ctx, before);
    if (reader != null) {
      recognition.forget(reader, visitors.number());
    }
    tables.settle();
    if (earlier != null && (earlier.recognition() || earlier.statistics())) {
      proof.count(visitors.today(), Notice.VERSION, "withdrawn");
      set(ctx, new Choice(false, false, visitors.today(), Notice.VERSION));
    }
    Cookies.clear(ctx, Cookies.READER);
    Cookies.clear(ctx, Cookies.VISIT);
  }

  private void set(Context ctx, Choice choice) {
    Duration left =
        Duration.between(visitors.now(), choice.lapses().atStartOfDay().toInstant(ZoneOffset.UTC));
    Cookies.set(ctx, Cookies.CHOICE, choice.cookie(), left);
    if (!choice.recognition()) {
      Cookies.clear(ctx, Cookies.READER);
    }
    if (!choice.statistics()) {
      Cookies.clear(ctx, Cookies.VISIT);
    }
  }
}
