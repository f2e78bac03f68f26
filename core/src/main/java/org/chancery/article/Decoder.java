package org.chancery.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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

  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "<(?:html|head|body|title|meta|link|div|p|br|article|section|main|table|h1|h2|ul|img|span|a"
              + "|script)(?:\\s[^<>]{0,2000})?/?>",
          Pattern.CASE_INSENSITIVE);

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
      Limits limits)
      throws UnreadableException {
    if (bytes.length > limits.maxBytes()) {
      throw new UnreadableException(
          "is "
              + size(bytes.length)
              + ", the limit is "
              + size(limits.maxBytes())
              + ": raise it with --max-bytes");
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
    if (content.length() > limits.maxChars()) {
      throw new UnreadableException(
          "has "
              + content.length()
              + " characters, the limit is "
              + limits.maxChars()
              + ": split it into single stories");
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
    long tags = BLOCK_TAG.matcher(start).results().limit(4).count();
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

  private static boolean startsWith(byte[] bytes, String latin1) {
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

  private static void refuseCutOff(String content, Limits limits) throws UnreadableException {
    if (content.lastIndexOf('<') > content.lastIndexOf('>')
        && Jsoup.parse(content, "", Pages.parser(limits)).body().text().isBlank()) {
      throw new UnreadableException("is cut off inside a tag and has no text: fetch it again");
    }
  }

  private static UnreadableException empty() {
    return new UnreadableException("is empty: give a page or a text");
  }

  private static String size(long bytes) {
    if (bytes >= 1L << 20) {
      return number(bytes / (double) (1L << 20)) + " MB";
    }
    return bytes >= 1L << 10
        ? number(bytes / (double) (1L << 10)) + " KB"
        : bytes + (bytes == 1 ? " byte" : " bytes");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Finds the charset of a document and applies it. */
  private static final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern DECLARED =
        Pattern.compile(
            "(?:<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*"
                + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*)([A-Za-z0-9][A-Za-z0-9_:.+-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    static String decode(byte[] bytes) {
      if (startsWith(bytes, "\u00ef\u00bb\u00bf")) {
        return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
      }
      if (startsWith(bytes, "\u00fe\u00ff")) {
        return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
      }
      if (startsWith(bytes, "\u00ff\u00fe")) {
        return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
      }
      Charset utf16 = utf16WithoutMark(bytes);
      if (utf16 != null) {
        return new String(bytes, utf16);
      }
      int wellFormed = wellFormedUtf8(bytes);
      if (wellFormed == bytes.length || cutInsideCharacter(bytes, wellFormed)) {
        // Bytes that are valid UTF-8 are UTF-8 whatever the page declares: chance hardly does that.
        // Only declared 7-bit escapes (ISO-2022-JP) look the same.
        Charset declared = declared(bytes);
        return declared != null && declared.name().startsWith("ISO-2022")
            ? new String(bytes, declared)
            : new String(bytes, 0, wellFormed, StandardCharsets.UTF_8);
      }
      Charset declared = declared(bytes);
      if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        long good = utf8.chars().filter(c -> c > 0x7f && c != '\uFFFD').count();
        // A few damaged characters among many sound ones: a damaged file, not another charset.
        return broken * 10 < good ? utf8 : new String(bytes, WINDOWS);
      }
      return new String(bytes, declared);
    }

    private static @Nullable Charset declared(byte[] bytes) {
      String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
      var match = DECLARED.matcher(head);
      if (!match.find()) {
        return null;
      }
      String name = match.group(1).toLowerCase(Locale.ROOT);
      try {
        // Browsers read both names as Windows-1252; a page with ASCII tags is not UTF-16.
        if (name.equals("iso-8859-1") || name.equals("us-ascii") || name.equals("latin1")) {
          return WINDOWS;
        }
        return name.startsWith("utf-16") ? StandardCharsets.UTF_8 : Charset.forName(name);
      } catch (IllegalArgumentException unknown) {
        return null;
      }
    }

    /** UTF-16 text in Latin letters has a NUL in nearly every second byte, always the same one. */
    private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
      int look = Math.min(bytes.length, 4096) & ~1;
      int even = 0;
      int odd = 0;
      for (int i = 0; i < look; i += 2) {
        even += bytes[i] == 0 ? 1 : 0;
        odd += bytes[i + 1] == 0 ? 1 : 0;
      }
      int units = look / 2;
      if (units >= 4 && even >= units * 0.7 && odd <= units * 0.05) {
        return StandardCharsets.UTF_16BE;
      }
      return units >= 4 && odd >= units * 0.7 && even <= units * 0.05
          ? StandardCharsets.UTF_16LE
          : null;
    }

    /** How many leading bytes are well-formed UTF-8. */
    private static int wellFormedUtf8(byte[] bytes) {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      var in = java.nio.ByteBuffer.wrap(bytes);
      var out = java.nio.CharBuffer.allocate(8192);
      while (true) {
        var result = decoder.decode(in, out, true);
        if (!result.isOverflow()) {
          return in.position();
        }
        out.clear();
      }
    }

    /** Whether what follows {@code end} is the beginning of one character and nothing else. */
    private static boolean cutInsideCharacter(byte[] bytes, int end) {
      int rest = bytes.length - end;
      if (rest < 1 || rest > 3 || (bytes[end] & 0xC0) != 0xC0) {
        return false;
      }
      for (int i = end + 1; i < bytes.length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) {
          return false;
        }
      }
      int length = (bytes[end] & 0xF0) == 0xF0 ? 4 : (bytes[end] & 0xE0) == 0xE0 ? 3 : 2;
      if (rest >= length) {
        return false;
      }
      // Without another sign of UTF-8 it may as well be a text in Windows-1252 that ends in "é".
      for (int i = 0; i < end; i++) {
        if (bytes[i] < 0) {
          return true;
        }
      }
      return StandardCharsets.UTF_8.equals(declared(bytes));
    }
  }
}
