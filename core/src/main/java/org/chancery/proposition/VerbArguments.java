package org.chancery.proposition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** Noun phrases that hang on a verb. */
final class VerbArguments {
  private final Sentence s;

  VerbArguments(Sentence s) {
    this.s = s;
  }

  /** Adds a participant and all that is coordinated with it. */
  void spread(String role, int token, List<Argument> out) {
    out.add(new Argument(role, token));
    if (s.token(token).tag().equals("PRP")) {
      // "declared him, the consul, unwelcome": the words beside it say who is meant.
      s.child(token, "appos").ifPresent(a -> out.add(new Argument(role, a.index())));
    }
    for (Token c : s.children(token, "conj")) {
      if (!c.isVerb() && !isExcepted(c)) {
        out.add(new Argument(role, c.index()));
      }
    }
  }

  /** "Peru, not Chile": the second takes no part. */
  private boolean isExcepted(Token fellow) {
    return s.children(fellow.index(), "advmod", "cc").stream()
        .anyMatch(c -> c.lemma().equalsIgnoreCase("not"));
  }

  /** The preposition that leads a phrase, "when" if it has none. */
  String preposition(int token) {
    List<Token> cases = s.children(token, "case");
    if (cases.isEmpty()) {
      return "when";
    }
    String last = cases.get(cases.size() - 1).lemma().toLowerCase(Locale.ROOT);
    String first = cases.get(0).lemma().toLowerCase(Locale.ROOT);
    if (last.equals("by") && cases.get(0).index() + 1 == cases.get(cases.size() - 1).index()) {
      // "looked after by Sweden": the first belongs to the verb.
      return last;
    }
    return first.equals("out") && cases.size() > 1 ? "out of" : first;
  }

  /** Whose a noun is: "Russia's decision", "a Chilean offer"; -1 if its own words do not say. */
  int owner(int noun) {
    return s.child(noun, "nmod:poss")
        .or(
            () ->
                s.children(noun, "amod", "compound").stream()
                    .filter(c -> Character.isUpperCase(c.text().codePointAt(0)))
                    .findFirst())
        .map(Token::index)
        .orElse(-1);
  }

  /** By whom it is, as "Norway" in "the decision by Norway"; -1 if not said. */
  int by(int noun) {
    return s.children(noun, "nmod").stream()
        .filter(c -> preposition(c.index()).equals("by"))
        .mapToInt(Token::index)
        .findFirst()
        .orElse(-1);
  }

  /** From whom a demand or an offer comes: "pressure from Kenya"; -1 if not said. */
  int source(int noun) {
    Stream<Token> around =
        Stream.concat(
            s.children(noun, "nmod").stream(), s.children(s.token(noun).head(), "obl").stream());
    return around
        .filter(c -> preposition(c.index()).equals("from") || preposition(c.index()).equals("by"))
        .mapToInt(Token::index)
        .findFirst()
        .orElse(-1);
  }

  /** Whose it may be where nothing else says: "the government plan". */
  int loosely(int noun) {
    return s.child(noun, "compound").map(Token::index).orElse(-1);
  }
}
