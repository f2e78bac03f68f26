package org.chancery.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the charset of a document and applies it. */
final class Charsets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*"
              + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*)([A-Za-z0-9][A-Za-z0-9_:.+-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  static String decode(byte[] bytes) {
    if (Decoder.startsWith(bytes, "\u00ef\u00bb\u00bf")) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (Decoder.startsWith(bytes, "\u00fe\u00ff")) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (Decoder.startsWith(bytes, "\u00ff\u00fe")) {
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
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(8192);
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
