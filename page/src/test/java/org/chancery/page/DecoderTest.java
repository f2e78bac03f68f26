package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private static final String TEXT = "The envoy left São Tomé – at last.";

  private static RawDocument decode(byte[] bytes) throws UnreadableException {
    return Decoder.decode("x", bytes, null, null, SizeLimits.DEFAULT);
  }

  private static byte[] with(byte[] head, byte[] tail) {
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }

  private static byte[] latin1(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void findsTheCharsetWithoutBeingTold(String charset) throws UnreadableException {
    assertThat(decode(TEXT.getBytes(Charset.forName(charset))).content()).isEqualTo(TEXT);
  }

  @Test
  void followsAByteOrderMark() throws UnreadableException {
    byte[] utf8 = with(latin1("\u00ef\u00bb\u00bf"), TEXT.getBytes(StandardCharsets.UTF_8));
    byte[] big = with(latin1("\u00fe\u00ff"), TEXT.getBytes(StandardCharsets.UTF_16BE));
    byte[] little = with(latin1("\u00ff\u00fe"), TEXT.getBytes(StandardCharsets.UTF_16LE));
    assertThat(decode(utf8).content()).isEqualTo(TEXT);
    assertThat(decode(big).content()).isEqualTo(TEXT);
    assertThat(decode(little).content()).isEqualTo(TEXT);
  }

  @Test
  void followsTheDeclaredCharset() throws UnreadableException {
    String page = "<html><head><meta charset=\"iso-8859-2\"></head><body>Wałęsa</body></html>";
    assertThat(decode(page.getBytes(Charset.forName("ISO-8859-2"))).content()).contains("Wałęsa");
    String xml = "<?xml version='1.0' encoding='windows-1251'?><html><body>Москва</body></html>";
    assertThat(decode(xml.getBytes(Charset.forName("windows-1251"))).content()).contains("Москва");
  }

  @Test
  void valid8BitUnicodeWinsOverAWrongDeclaration() throws UnreadableException {
    String page = "<html><head><meta charset=\"iso-8859-1\"></head><body>Łódź</body></html>";
    assertThat(decode(page.getBytes(StandardCharsets.UTF_8)).content()).contains("Łódź");
  }

  @Test
  void unknownDeclaredCharsetIsPassedOver() throws UnreadableException {
    String page = "<html><meta charset=\"no-such-set\"><body>Orléans</body></html>";
    assertThat(decode(page.getBytes(StandardCharsets.UTF_8)).content()).contains("Orléans");
    assertThat(decode(latin1(page)).content()).contains("Orléans");
  }

  @Test
  void textCutInsideACharacterIsRead() throws UnreadableException {
    byte[] whole = "The minister arrived in Brasília. So did José".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(Arrays.copyOf(whole, whole.length - 1)).content())
        .isEqualTo("The minister arrived in Brasília. So did Jos");
    // The same last byte without any other sign of UTF-8 is an é in Windows-1252.
    assertThat(decode(latin1("He went to a caf\u00e9")).content()).isEqualTo("He went to a café");
  }

  @Test
  void keepsWhatTheCallerKnows() throws UnreadableException {
    LocalDate day = LocalDate.of(2020, 2, 3);
    RawDocument raw = Decoder.decode("a/b.txt", latin1("Text."), "Wire", day, SizeLimits.DEFAULT);
    assertThat(raw)
        .isEqualTo(new RawDocument("a/b.txt", "Wire", day, RawDocument.Format.TEXT, "Text."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>x</body></html>",
        "\n  <HTML><BODY>x</BODY></HTML>",
        "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html/>",
        "<!-- saved --><div>One</div><p>Two</p><p>Three</p><br>",
        "<p>Only one paragraph, but marked up.</p>"
      })
  void knowsAPage(String content) throws UnreadableException {
    assertThat(decode(latin1(content)).format()).isEqualTo(RawDocument.Format.HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words.",
        "He wrote <b>no</b> in the margin of a < b, and a <br> as well.",
        "The tag <p> begins a paragraph."
      })
  void knowsAText(String content) throws UnreadableException {
    assertThat(decode(latin1(content)).format()).isEqualTo(RawDocument.Format.TEXT);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("", "is empty: give a page or a text"),
        Arguments.of(" \t\r\n ", "is empty: give a page or a text"),
        Arguments.of("%PDF-1.7 blah", "is a PDF: convert it to text first"),
        Arguments.of(
            "PK\u0003\u0004stuff",
            "is a ZIP archive or an office document: unpack it, or save it as text"),
        Arguments.of("\u001f\u008b\babc", "is compressed (gzip): unpack it first"),
        Arguments.of("\u0089PNG\r\n", "is an image or a recording: give a page or a text"),
        Arguments.of(
            "\u00ff\u00d8\u00ff\u00e0", "is an image or a recording: give a page or a text"),
        Arguments.of("GIF89a....", "is an image or a recording: give a page or a text"),
        Arguments.of(
            "a\u0001b\u0002c\u0003d\u0004e",
            "looks binary (mostly control characters): give a page or a text"),
        Arguments.of(
            "<rss version='2.0'><channel/></rss>",
            "is an RSS or Atom feed: give its stories one by one"),
        Arguments.of(
            "<?xml version=\"1.0\"?>\n<feed xmlns=\"x\"><entry/></feed>",
            "is an RSS or Atom feed: give its stories one by one"),
        Arguments.of(
            "<html><head><title>A</title></head><body><div class=",
            "is cut off inside a tag and has no text: fetch it again"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInOneLineThatSaysWhatToDo(String content, String message) {
    assertThatThrownBy(() -> decode(latin1(content)))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(message);
  }

  @Test
  void refusesNul() {
    assertThatThrownBy(() -> decode(latin1("A text with one \u0000 in it, somewhere.")))
        .hasMessage("looks binary (it holds NUL): give a page or a text");
  }

  @Test
  void refusesWhatIsTooBig() {
    SizeLimits small = new SizeLimits(3 << 20, 100);
    assertThatThrownBy(
            () -> Decoder.decode("x", new byte[(3 << 20) + (1 << 19)], null, null, small))
        .hasMessage("is larger than the limit of 3 MB: raise it with --max-bytes");
    SizeLimits tiny = new SizeLimits(1000, 100);
    assertThatThrownBy(() -> Decoder.decode("x", latin1("a".repeat(1001)), null, null, tiny))
        .hasMessage("is larger than the limit of 1000 bytes: raise it with --max-bytes");
  }

  @Test
  void pageCutInsideATagAfterItsTextIsRead() throws UnreadableException {
    assertThat(decode(latin1("<html><body><p>The envoy left.</p><div class=")).content())
        .contains("The envoy left.");
  }
}
