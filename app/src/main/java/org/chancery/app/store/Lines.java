package org.chancery.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Arrays;
import org.chancery.Provenance;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.json.ReadingJson;
import org.chancery.app.json.ReadingJson.NoReading;
import org.chancery.article.Article;
import org.chancery.claim.Claim;

/** Readings, acts and claims as lines of the store, and the digests by which a change is known. */
final class Lines {
  private static final String REMEDY = "ingest its stories again into another --store";

  private final ReadingJson json = new ReadingJson();
  private final JsonMapper ascii =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  String reading(Reading reading) {
    return json.line(reading);
  }

  String act(DiplomaticAct act) {
    return json.act(act);
  }

  String claim(Claim claim) {
    return json.claim(claim);
  }

  /**
   * The reading of a line.
   *
   * @throws StoreException if it is none
   */
  Reading reading(String line) {
    return loaded("a reading", () -> json.read(line));
  }

  /**
   * The act of a line.
   *
   * @throws StoreException if it is none
   */
  DiplomaticAct act(String line) {
    return loaded("an act", () -> json.readAct(line));
  }

  /**
   * The claim of a line.
   *
   * @param sentence its sentence's place in the article
   * @throws StoreException if it is none
   */
  Claim claim(String line, int sentence) {
    return loaded("a claim", () -> json.readClaim(line, sentence));
  }

  private interface Load<T> {
    T load() throws NoReading;
  }

  private static <T> T loaded(String what, Load<T> load) {
    try {
      return load.load();
    } catch (NoReading e) {
      String why = String.valueOf(e.getMessage());
      throw new StoreException(
          "store",
          "holds "
              + what
              + " that "
              + why.substring(0, Math.max(0, why.indexOf(": ")))
              + ": "
              + REMEDY,
          e);
    }
  }

  /** A digest of all that a reading says, whoever made it. */
  String readingHash(Reading r) {
    return Migrations.sha256(json.line(r.by(Provenance.UNKNOWN)));
  }

  /**
   * A digest of what makes a story another version: title, day of publication, text. Rows of the
   * first day have it in just these characters.
   */
  String contentHash(Article article) {
    LocalDate day = article.published();
    try {
      return Migrations.sha256(
          ascii.writeValueAsString(
              Arrays.asList(article.title(), day == null ? null : day.toString(), article.text())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("words can always be written", e);
    }
  }
}
