package org.chancery.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gold in PETRARCH's validation format: a {@code Sentence} with {@code EventCoding} elements. */
final class GoldXml {
  private static final String SHAPE =
      "give <Sentence date=\"...\" id=\"...\"> with <EventCoding sourcecode=\"...\""
          + " targetcode=\"...\" eventcode=\"...\"> and <Text>";

  private final EventTypes types;

  GoldXml(EventTypes types) {
    this.types = types;
  }

  /**
   * Reads a record.
   *
   * @param where what complaints call it
   * @param sentence the element; names are in lower case
   * @return the record, null if the file itself says to leave it out
   * @throws GoldException if it is no such record
   */
  @Nullable Gold read(String where, Element sentence) throws GoldException {
    if (sentence.attr("evaluate").equalsIgnoreCase("false")
        || sentence.selectFirst("skip") != null) {
      return null;
    }
    Element text = sentence.selectFirst("text");
    if (text == null || text.text().isBlank()) {
      throw new GoldException("has no <Text>: " + SHAPE);
    }
    List<Gold.Marked> events = new ArrayList<>();
    // Codings are often not closed, and then stand inside one another.
    for (Element e : sentence.select("eventcoding, eventcodes")) {
      if (e.hasAttr("noevents")) {
        continue;
      }
      String code = e.attr("eventcode").strip();
      Optional<EventTypes.Named> type = types.ofCameo(code);
      if (type.isPresent()) {
        events.add(
            new Gold.Marked(
                type.get().type(),
                type.get().otherwise(),
                side(e, "source"),
                side(e, "target"),
                "",
                ""));
      }
    }
    String id = sentence.attr("id").strip();
    return new Gold(
        where,
        id.isEmpty() ? where : id,
        GoldDates.of(sentence.attr("date")),
        text.text(),
        false,
        events);
  }

  private static List<Side> side(Element e, String which) {
    return List.of(new Side(GoldCodes.known(e.attr(which + "code")), null, null));
  }
}
