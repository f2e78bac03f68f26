package org.chancery.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A news story without its page. Every later offset points into {@link #text()}.
 *
 * @param id as the caller gave it: a file's path, or the id of a JSON line
 * @param source where it came from (an address or a publisher's name), null if unknown
 * @param published day of publication, null if neither the page nor the caller says it
 * @param place city of the dateline as it stands in the text, null without a dateline
 * @param title headline, null if none; never evidence for an act
 * @param byline who wrote it, null if not said
 * @param language ISO 639-1 code, "en" for everything that is read further
 * @param text body paragraphs, separated by a blank line; the dateline stays in
 */
public record Article(
    String id,
    @Nullable String source,
    @Nullable LocalDate published,
    @Nullable String place,
    @Nullable String title,
    @Nullable String byline,
    String language,
    String text) {

  /** Digits of an id that is made of the text: none of a million stories share one. */
  private static final int DIGEST = 16;

  /**
   * A story of which only the text is known; {@link #publishedOn} and the like say more.
   *
   * @param text in English, paragraphs separated by a blank line. Its digest is the story's id
   *     until {@link #called} gives another: one text is one story
   */
  public static Article of(String text) {
    return new Article(digest(text), null, null, null, null, null, "en", text);
  }

  /** The same story under another id. Within a ledger an id names one story. */
  public Article called(String other) {
    return new Article(other, source, published, place, title, byline, language, text);
  }

  /** The same story with its day of publication: "on Monday" counts from it. */
  public Article publishedOn(@Nullable LocalDate day) {
    return new Article(id, source, day, place, title, byline, language, text);
  }

  /** The same story with its publisher or address. */
  public Article from(@Nullable String publisher) {
    return new Article(id, publisher, published, place, title, byline, language, text);
  }

  /** The same story with the city of its dateline: "here" is there. */
  public Article at(@Nullable String city) {
    return new Article(id, source, published, city, title, byline, language, text);
  }

  /** The same story with its headline. */
  public Article titled(@Nullable String headline) {
    return new Article(id, source, published, place, headline, byline, language, text);
  }

  /** The same story with its author. */
  public Article by(@Nullable String author) {
    return new Article(id, source, published, place, title, author, language, text);
  }

  private static String digest(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
