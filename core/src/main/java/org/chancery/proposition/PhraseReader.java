package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.actor.Cast;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Makes the phrases of a sentence, one for each word, in one walk over its tree. */
final class PhraseReader {
  private final Sentence s;
  private final Cast cast;
  private final List<Term> terms;

  PhraseReader(Sentence s, Cast cast) {
    this.s = s;
    this.cast = cast;
    terms = s.tokens().stream().map(Term::of).toList();
  }

  /** By place in the sentence. */
  List<Phrase> read() {
    List<List<String>> prepositions = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      prepositions.add(
          s.children(i, "case").stream().map(c -> c.lemma().toLowerCase(Locale.ROOT)).toList());
    }
    List<Phrase> out = new ArrayList<>();
    for (Token t : s.tokens()) {
      List<Qualifier> qualifiers = new ArrayList<>();
      List<Attachment> attachments = new ArrayList<>();
      for (Token c : s.children(t.index())) {
        Term term = terms.get(c.index());
        Qualifier.Kind qualifies = qualifies(c);
        if (qualifies != null) {
          qualifiers.add(new Qualifier(qualifies, term));
        }
        Attachment.Kind hangs = hangs(c);
        if (hangs != null) {
          attachments.add(new Attachment(hangs, term, prepositions.get(c.index())));
        }
      }
      out.add(
          new Phrase(
              terms.get(t.index()),
              cast.at(t.index()),
              cast.ownersOf(t.index()),
              qualifiers,
              attachments,
              prepositions.get(t.index()),
              s.children(t.index(), "case").stream().anyMatch(c -> c.index() < t.index()),
              share(t),
              place(t)));
    }
    return List.copyOf(out);
  }

  private static Qualifier.@Nullable Kind qualifies(Token c) {
    return switch (base(c)) {
      case "amod" -> Qualifier.Kind.QUALITY;
      case "compound" -> Qualifier.Kind.COMPOUND;
      case "det" -> Qualifier.Kind.DETERMINER;
      case "nummod" -> Qualifier.Kind.NUMBER;
      case "nmod" -> owns(c) ? Qualifier.Kind.OWNER : Qualifier.Kind.PART;
      case "flat" -> Qualifier.Kind.NAME;
      case "appos" -> Qualifier.Kind.APPOSITION;
      case "conj" -> Qualifier.Kind.FELLOW;
      default -> null;
    };
  }

  private static Attachment.@Nullable Kind hangs(Token c) {
    return switch (base(c)) {
      case "nmod" -> owns(c) ? Attachment.Kind.OWNER : Attachment.Kind.PART;
      case "obl" -> Attachment.Kind.CIRCUMSTANCE;
      case "acl" -> Attachment.Kind.CLAUSE;
      default -> null;
    };
  }

  private Phrase.Share share(Token t) {
    boolean many =
        s.children(t.index(), "amod").stream()
            .anyMatch(
                c ->
                    c.lemma().equals("many")
                        && s.children(c.index(), "advmod").stream()
                            .anyMatch(a -> a.lemma().equals("as")));
    boolean each =
        s.children(t.index(), "det", "advmod", "obl").stream()
            .anyMatch(c -> c.lemma().equals("each") || c.lemma().equals("apiece"));
    return many ? Phrase.Share.AS_MANY : each ? Phrase.Share.EACH : Phrase.Share.PLAIN;
  }

  private Phrase.Place place(Token t) {
    if (isBacker(t)) {
      return new Phrase.Place(Phrase.Role.BACKER, t.head());
    }
    Phrase.Role role =
        switch (base(t)) {
          case "nsubj" -> Phrase.Role.SUBJECT;
          case "nmod" -> owns(t) ? Phrase.Role.OWNER : Phrase.Role.PART;
          case "nummod" -> Phrase.Role.NUMBER;
          case "amod" -> Phrase.Role.QUALITY;
          case "compound" -> Phrase.Role.COMPOUND;
          case "flat" -> Phrase.Role.NAME;
          default -> Phrase.Role.OTHER;
        };
    return new Phrase.Place(role, role == Phrase.Role.OTHER ? -1 : t.head());
  }

  /** "Syrian-backed rebels", "rebels backed by Syria": not of Syria. */
  private boolean isBacker(Token t) {
    Token head = t.head() < 0 ? t : s.token(t.head());
    return head.is("amod", "acl") && head.tag().equals("VBN") && t.is("dep", "obl", "nmod");
  }

  private static boolean owns(Token c) {
    return c.is("nmod:poss");
  }

  private static String base(Token c) {
    int colon = c.relation().indexOf(':');
    return colon < 0 ? c.relation() : c.relation().substring(0, colon);
  }
}
