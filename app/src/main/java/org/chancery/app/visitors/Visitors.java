package org.chancery.app.visitors;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chancery.app.visitors.Recognition.Known;
import org.chancery.app.visitors.Statistics.Kind;
import org.chancery.app.visitors.Statistics.Visitor;
import org.jspecify.annotations.Nullable;

/** Tells from a request who is there, as far as the reader agreed to that. */
final class Visitors {
  private final Recognition recognition;
  private final Statistics statistics;
  private final Clock clock;
  private final Keys keys = new Keys();
  // A program that drops its cookies shall not fill the store.
  private final RateLimit newcomers;

  Visitors(Recognition recognition, Statistics statistics, Clock clock) {
    this.recognition = recognition;
    this.statistics = statistics;
    this.clock = clock;
    this.newcomers = new RateLimit(clock, 3_600, Duration.ofHours(1));
  }

  Clock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  Consent consent(Context ctx) {
    return Consent.of(
        Cookies.get(ctx, Cookies.CHOICE), ctx.header("Sec-GPC"), today(), Notice.VERSION);
  }

  /** Takes away what the reader has not agreed to, or no longer. */
  void tidy(Context ctx, Consent consent) {
    if (consent.choice() == null) {
      Cookies.clear(ctx, Cookies.CHOICE);
    }
    if (!consent.recognition()) {
      Cookies.clear(ctx, Cookies.READER);
    }
    if (!consent.statistics()) {
      Cookies.clear(ctx, Cookies.VISIT);
    }
  }

  /** Key of the reader, if recognition was agreed to and the browser has a number. */
  @Nullable String readerKey(Context ctx, Consent consent) {
    String number = Cookies.get(ctx, Cookies.READER);
    return number != null && consent.recognition() && Keys.isNumber(number)
        ? Keys.key(number)
        : null;
  }

  /** Key of the visit, if statistics were agreed to and the browser has a number. */
  @Nullable String visitKey(Context ctx, Consent consent) {
    String number = Cookies.get(ctx, Cookies.VISIT);
    return number != null && consent.statistics() && Keys.isNumber(number)
        ? Keys.key(number)
        : null;
  }

  /**
   * The reader, known again or from now on; null without consent.
   *
   * <p>A number that the store does not know is replaced: nobody can choose the number of another.
   */
  @Nullable Known reader(Context ctx, Consent consent) throws SQLException {
    Choice choice = consent.choice();
    if (choice == null || !choice.recognition()) {
      return null;
    }
    String key = readerKey(ctx, consent);
    Known known = key == null ? null : recognition.seen(key, choice.made(), now()).orElse(null);
    if (known == null && newcomers.take("")) {
      String number = keys.number();
      known = recognition.welcome(Keys.key(number), choice.made(), now());
      Duration left =
          Duration.between(now(), choice.lapses().atStartOfDay().toInstant(ZoneOffset.UTC));
      Cookies.set(ctx, Cookies.READER, number, left);
    }
    return known;
  }

  /** Who reads, for statistics; null without consent. */
  @Nullable Visitor visitor(Context ctx, Consent consent, @Nullable Known reader)
      throws SQLException {
    if (!consent.statistics()) {
      return null;
    }
    String number = Cookies.get(ctx, Cookies.VISIT);
    if (number == null || !Keys.isNumber(number) || !statistics.lasts(Keys.key(number), now())) {
      number = keys.number();
      Cookies.setForNow(ctx, Cookies.VISIT, number);
    }
    Kind kind = reader == null ? Kind.UNKNOWN : reader.returning() ? Kind.RETURNING : Kind.NEW;
    return new Visitor(Keys.key(number), reader == null ? null : reader.key(), kind);
  }

  /** A new random number. */
  String number() {
    return keys.number();
  }
}
