package org.chancery.app.report;

import java.util.function.Function;
import org.chancery.Reading;
import org.chancery.app.json.ReadingJson;
import org.chancery.app.words.ScreenLines;

/**
 * A shape of output: what a reading looks like, and what stands around and between readings.
 *
 * @param render one reading; a pure function, so that it can run beside the reading of others
 * @param before what opens the output
 * @param between what stands between two readings
 * @param after what closes the output
 */
public record Output(
    Function<Reading, String> render, String before, String between, String after) {

  /** Reports for a reader, with a rule between stories. */
  public static Output text(TextReport report) {
    return new Output(report::render, "", "\n" + "\u2500".repeat(ScreenLines.WIDTH) + "\n\n", "");
  }

  /** One JSON object to a line. */
  public static Output jsonLines() {
    ReadingJson json = new ReadingJson();
    return new Output(reading -> json.line(reading) + "\n", "", "", "");
  }

  /** One indented array, also for a single document or none. */
  public static Output jsonArray() {
    ReadingJson json = new ReadingJson();
    return new Output(
        reading -> json.indented(reading).indent(2).stripTrailing(), "[\n", ",\n", "\n]\n");
  }
}
