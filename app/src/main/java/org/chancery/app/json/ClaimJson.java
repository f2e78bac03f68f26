package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chancery.article.Span;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;

/** Claims and what is contradicted among them as JSON objects, out and in. */
final class ClaimJson {
  private static final String UNTOLD = "what each says";

  private ClaimJson() {}

  /** A claim as an object. */
  static ObjectNode write(Claim claim) {
    ObjectNode node = JsonValues.object();
    node.put("id", claim.id());
    node.put("speaker", claim.speaker());
    node.put("party", claim.party());
    node.put("stance", JsonValues.low(claim.stance(), ' '));
    node.set("span", JsonValues.span(claim.span()));
    node.put("quote", claim.quote());
    node.set("about", JsonValues.words(claim.about()));
    return node;
  }

  /**
   * The claim behind an object.
   *
   * @param sentence its sentence's place in the article, which the object does not say
   */
  static Claim read(JsonNode n, int sentence) {
    return new Claim(
        JsonValues.must(n, "id"),
        JsonValues.word(n, "speaker"),
        JsonValues.word(n, "party"),
        Claim.Stance.valueOf(JsonValues.name(JsonValues.must(n, "stance"))),
        sentence,
        JsonValues.span(n.path("span")),
        JsonValues.must(n, "quote"),
        JsonValues.words(n.path("about")));
  }

  /** The claim behind an object of a story whose sentences are known. */
  static Claim read(JsonNode n, List<Span> sentences) {
    Span span = JsonValues.span(n.path("span"));
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).covers(span)) {
        return read(n, i);
      }
    }
    throw new IllegalArgumentException("the span of a claim lies in no sentence");
  }

  static ObjectNode write(Contradiction contradiction) {
    ObjectNode node = JsonValues.object();
    node.set("claims", JsonValues.words(contradiction.claims()));
    node.put("about", contradiction.about());
    node.put("why", contradiction.why());
    return node;
  }

  /** Lines of version 1 do not say why. */
  static Contradiction contradiction(JsonNode n) {
    String about = JsonValues.word(n, "about");
    String why = JsonValues.word(n, "why");
    return new Contradiction(
        JsonValues.words(n.path("claims")),
        about,
        why != null ? why : about != null ? about : UNTOLD);
  }
}
