package org.chancery.app.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.page.SizeLimits;
import org.jspecify.annotations.Nullable;

/**
 * Sends the stories of a file of JSON, one after the other: objects on lines, elements of an array,
 * or one object that is the whole file.
 */
final class JsonStories {
  /** How far the beginning of a file is looked at. */
  static final int PEEK = 1 << 16;

  private static final Pattern OPENS_OBJECT = Pattern.compile("\\{\\s*[\"}]");
  private static final Pattern OPENS_ARRAY = Pattern.compile("\\s*\\[\\s*[{\\]]");

  private final SizeLimits limits;
  private final JsonLine stories;

  /** How the stories stand in the file. */
  enum Form {
    /** One object on a line. */
    LINES,
    /** The elements of an array. */
    ARRAY,
    /** The file is one object. */
    OBJECT
  }

  JsonStories(SizeLimits limits, @Nullable LocalDate published) {
    this.limits = limits;
    this.stories = new JsonLine(limits, published);
  }

  /**
   * How stories stand in a file, by its name and its beginning, which stays unread; null if it is
   * no file of JSON.
   */
  static @Nullable Form formOf(String name, BufferedInputStream in) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return Form.LINES;
    }
    String start = start(in);
    boolean json = lower.endsWith(".json");
    if (OPENS_ARRAY.matcher(start).lookingAt() || (json && start.stripLeading().startsWith("["))) {
      return Form.ARRAY;
    }
    if (looksLikeLines(start)) {
      return Form.LINES;
    }
    return json && start.stripLeading().startsWith("{") ? Form.OBJECT : null;
  }

  /**
   * The beginning, no farther than the first whole line with words and what came together with it,
   * so that a slow pipe is read as it comes.
   */
  private static String start(BufferedInputStream in) throws IOException {
    in.mark(PEEK);
    byte[] seen = new byte[PEEK];
    int length = 0;
    String text = "";
    while (length < PEEK && text.stripLeading().indexOf('\n') < 0) {
      int more = in.read(seen, length, PEEK - length);
      if (more < 0) {
        break;
      }
      length += more;
      text = new String(withoutMark(Arrays.copyOf(seen, length)), StandardCharsets.UTF_8);
    }
    in.reset();
    return text;
  }

  /** Whether most of the first lines begin like a JSON object. */
  private static boolean looksLikeLines(String start) {
    List<String> lines = start.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    long open = lines.stream().filter(l -> OPENS_OBJECT.matcher(l).lookingAt()).count();
    return open > 0 && open * 2 >= lines.size();
  }

  /** Sends all stories of a file. */
  void send(String name, Form form, InputStream in, InOrder.Taker<Intake> sink)
      throws IOException, InterruptedException {
    switch (form) {
      case LINES -> lines(name, in, sink);
      case ARRAY -> array(name, in, sink);
      case OBJECT -> object(name, in, sink);
    }
  }

  private void lines(String name, InputStream in, InOrder.Taker<Intake> sink)
      throws IOException, InterruptedException {
    LineReader reader = new LineReader(in, limits.maxBytes());
    for (Piece line = reader.next(); line != null; line = reader.next()) {
      String where = name + ":" + line.number();
      byte[] bytes = line.number() == 1 ? withoutMark(line.bytes()) : line.bytes();
      if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
        sink.accept(story(where, bytes, line.length(), "the line is"));
      }
    }
  }

  private void array(String name, InputStream in, InOrder.Taker<Intake> sink)
      throws IOException, InterruptedException {
    ElementReader reader = new ElementReader(in, limits.maxBytes());
    for (Piece e = reader.next(); e != null; e = reader.next()) {
      sink.accept(story(name + "[" + e.number() + "]", e.bytes(), e.length(), "the element is"));
    }
    String fault = reader.fault();
    if (fault != null) {
      sink.accept(Intake.refused(name, fault));
    }
  }

  private void object(String name, InputStream in, InOrder.Taker<Intake> sink)
      throws IOException, InterruptedException {
    byte[] bytes = withoutMark(in.readNBytes(limits.oneTooMany()));
    sink.accept(story(name, bytes, bytes.length, "is"));
  }

  private Intake story(String where, byte[] bytes, long length, String subject) {
    return length > limits.maxBytes()
        ? Intake.refused(where, subject + " " + limits.refusal())
        : new Intake(where, () -> stories.read(bytes, where));
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
