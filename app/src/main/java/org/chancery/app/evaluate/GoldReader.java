package org.chancery.app.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Reads gold record by record; of a file never more than one record is in memory. */
public final class GoldReader {
  /** Longest record, in characters: far more than any text that somebody has marked. */
  private static final int MOST = 4 << 20;

  private static final int PEEK = 1 << 12;

  private final EventTypes types = EventTypes.load();
  private final GoldJson json = new GoldJson(types, MOST);
  private final GoldXml xml = new GoldXml(types);

  /** Takes records in order. */
  public interface Sink {
    /** Takes a record. */
    void gold(Gold gold) throws InterruptedException;

    /** Takes a record that cannot be used: where it is, why, and what to do. */
    void refused(String where, String why) throws InterruptedException;
  }

  /**
   * Reads a file.
   *
   * @param name what complaints call it
   * @param in its bytes: UTF-8, PETRARCH's XML or JSON
   * @throws GoldException if it is no gold at all
   * @throws IOException if it cannot be read
   */
  public void read(String name, InputStream in, Sink sink)
      throws GoldException, IOException, InterruptedException {
    BufferedInputStream bytes = new BufferedInputStream(in, PEEK);
    boolean isXml = opensWith(bytes, '<');
    Reader chars =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      if (isXml ? xml(name, chars, sink) : json(name, chars, sink)) {
        return;
      }
    } catch (CharacterCodingException e) {
      throw new GoldException("is not valid UTF-8: save it as UTF-8");
    }
    throw new GoldException(
        isXml
            ? "holds no <Sentence>: give a validation file of PETRARCH"
            : "holds no record: give JSON records or a validation file of PETRARCH");
  }

  /** Whether the first character that is neither a byte order mark nor blank is this one. */
  private static boolean opensWith(BufferedInputStream in, char first) throws IOException {
    in.mark(PEEK);
    int c;
    int seen = 0;
    do {
      c = in.read();
      seen++;
    } while (seen < PEEK && "\u00EF\u00BB\u00BF \t\r\n".indexOf(c) >= 0);
    in.reset();
    return c == first;
  }

  private boolean json(String name, Reader in, Sink sink) throws IOException, InterruptedException {
    JsonObjects objects = new JsonObjects(in, MOST);
    boolean any = false;
    for (JsonObjects.Found o = objects.next(); o != null; o = objects.next()) {
      any = true;
      String where = name + ":" + o.line();
      try {
        if (o.tooLong()) {
          throw new GoldException("is longer than " + MOST + " characters: cut the text");
        }
        sink.gold(json.read(where, o.text()));
      } catch (GoldException e) {
        sink.refused(where, String.valueOf(e.getMessage()));
      }
    }
    return any;
  }

  private boolean xml(String name, Reader in, Sink sink) throws IOException, InterruptedException {
    Parser lenient = Parser.xmlParser().settings(ParseSettings.htmlDefault).setTrackPosition(true);
    boolean any = false;
    try (StreamParser stream = new StreamParser(lenient)) {
      stream.parse(in, "");
      for (Element s = stream.selectNext("sentence");
          s != null;
          s = stream.selectNext("sentence")) {
        any = true;
        String where = name + ":" + s.sourceRange().start().lineNumber();
        try {
          Gold gold = xml.read(where, s);
          if (gold != null) {
            sink.gold(gold);
          }
        } catch (GoldException e) {
          sink.refused(where, String.valueOf(e.getMessage()));
        }
        s.remove();
      }
    }
    return any;
  }
}
