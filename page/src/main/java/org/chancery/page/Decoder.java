package org.chancery.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.text.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: finds the charset, tells a page from a text, refuses what is neither. */
public final class Decoder {

  /** How far into a document its markup must show. */
  private static final int LOOK = 64 * 1024;

  private static final Pattern OPENING =
      Pattern.compile(
          "^\\s*(?:<!doctype\\s+html|<html[\\s>]|<\\?xml[^>]*>\\s*(?:<!doctype html|<html)|<head[\\s>]|<body[\\s>])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FEED =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<(?:rss|feed|rdf:RDF)[\\s>]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern OPEN_TAG =
      Pattern.compile("<([a-z][a-z0-9]{0,11})(?:\\s[^<>]{0,2000})?/?>", Pattern.CASE_INSENSITIVE);

  private Decoder() {}

  /**
   * Decodes a document.
   *
   * @param id as the caller names it; comes back unchanged
   * @param bytes the document as it was fetched or stored
   * @param source where it came from, null if unknown
   * @param published day of publication as the caller knows it, null if unknown
   * @param limits how large a document may be
   * @throws UnreadableException if the bytes are empty, binary, too many, or a page cut off before
   *     its text
   */
  public static RawDocument decode(
      String id,
      byte[] bytes,
      @Nullable String source,
      @Nullable LocalDate published,
      SizeLimits limits)
      throws UnreadableException {
    if (bytes.length > limits.maxBytes()) {
      throw new UnreadableException("is " + limits.refusal());
    }
    if (bytes.length == 0) {
      throw empty();
    }
    refuseKnownBinary(bytes);
    String content = Charsets.decode(bytes);
    refuseBinary(content);
    if (content.isBlank()) {
      throw empty();
    }
    if (FEED.matcher(content).find()) {
      throw new UnreadableException("is an RSS or Atom feed: give its stories one by one");
    }
    RawDocument.Format format =
        looksLikeHtml(content) ? RawDocument.Format.HTML : RawDocument.Format.TEXT;
    if (format == RawDocument.Format.HTML) {
      refuseCutOff(content, limits);
    }
    return new RawDocument(id, source, published, format, content);
  }

  /** Whether the content shows enough markup to be a page. */
  static boolean looksLikeHtml(String content) {
    String start = content.substring(0, Math.min(LOOK, content.length()));
    if (OPENING.matcher(start).find()) {
      return true;
    }
    // A text may quote a tag or two; a page without a proper opening has many, or begins with one.
    long tags =
        OPEN_TAG
            .matcher(start)
            .results()
            .filter(m -> Tag.isKnownTag(m.group(1).toLowerCase(Locale.ROOT)))
            .limit(4)
            .count();
    return tags >= 4 || (tags >= 1 && start.stripLeading().startsWith("<"));
  }

  private static void refuseKnownBinary(byte[] bytes) throws UnreadableException {
    String kind = null;
    String advice = "save it as a text or a page first";
    if (startsWith(bytes, "%PDF")) {
      kind = "a PDF";
      advice = "convert it to text first";
    } else if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006")) {
      kind = "a ZIP archive or an office document";
      advice = "unpack it, or save it as text";
    } else if (startsWith(bytes, "\u001f\u008b")) {
      kind = "compressed (gzip)";
      advice = "unpack it first";
    } else if (startsWith(bytes, "BZh") && bytes.length > 4 && bytes[4] == '1') {
      kind = "compressed (bzip2)";
      advice = "unpack it first";
    } else if (startsWith(bytes, "\u00fd7zXZ") || startsWith(bytes, "7z\u00bc\u00af")) {
      kind = "compressed (xz or 7z)";
      advice = "unpack it first";
    } else if (startsWith(bytes, "\u0089PNG")
        || startsWith(bytes, "\u00ff\u00d8\u00ff")
        || startsWith(bytes, "GIF8")
        || (startsWith(bytes, "RIFF") && hasNul(bytes))) {
      kind = "an image or a recording";
      advice = "give a page or a text";
    } else if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0") || startsWith(bytes, "{\\rtf")) {
      kind = "a word processor's document";
    }
    if (kind != null) {
      throw new UnreadableException("is " + kind + ": " + advice);
    }
  }

  static boolean startsWith(byte[] bytes, String latin1) {
    byte[] magic = latin1.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static void refuseBinary(String content) throws UnreadableException {
    int strange = 0;
    int visible = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == 0) {
        throw new UnreadableException("looks binary (it holds NUL): give a page or a text");
      }
      if (c == '\uFFFD' || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
        strange++;
      } else if (!Character.isWhitespace(c)) {
        visible++;
      }
    }
    // A damaged text may hold a few; every tenth character says that these are no characters.
    if (strange > 0 && strange * 9L >= visible) {
      throw new UnreadableException(
          "looks binary (mostly control characters): give a page or a text");
    }
  }

  private static void refuseCutOff(String content, SizeLimits limits) throws UnreadableException {
    if (content.lastIndexOf('<') > content.lastIndexOf('>')
        && Jsoup.parse(content, "", PageParser.parser(limits)).body().text().isBlank()) {
      throw new UnreadableException("is cut off inside a tag and has no text: fetch it again");
    }
  }

  private static UnreadableException empty() {
    return new UnreadableException("is empty: give a page or a text");
  }
}
