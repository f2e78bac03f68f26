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
    if (c.is("amod")) {
      return Qualifier.Kind.QUALITY;
    }
    if (c.is("compound")) {
      return Qualifier.Kind.COMPOUND;
    }
    if (c.is("det")) {
      return Qualifier.Kind.DETERMINER;
    }
    if (c.is("nummod")) {
      return Qualifier.Kind.NUMBER;
    }
    if (c.is("nmod")) {
      return owns(c) ? Qualifier.Kind.OWNER : Qualifier.Kind.PART;
    }
    if (c.is("flat")) {
      return Qualifier.Kind.NAME;
    }
    if (c.is("appos")) {
      return Qualifier.Kind.APPOSITION;
    }
    if (c.is("conj")) {
      return Qualifier.Kind.FELLOW;
    }
    return null;
  }

  private static Attachment.@Nullable Kind hangs(Token c) {
    if (c.is("nmod")) {
      return owns(c) ? Attachment.Kind.OWNER : Attachment.Kind.PART;
    }
    if (c.is("obl")) {
      return Attachment.Kind.CIRCUMSTANCE;
    }
    if (c.is("acl")) {
      return Attachment.Kind.CLAUSE;
    }
    return null;
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
    Phrase.Role role = role(t);
    return new Phrase.Place(role, role == Phrase.Role.OTHER ? -1 : t.head());
  }

  private static Phrase.Role role(Token t) {
    if (t.is("nsubj")) {
      return Phrase.Role.SUBJECT;
    }
    if (t.is("nmod")) {
      return owns(t) ? Phrase.Role.OWNER : Phrase.Role.PART;
    }
    if (t.is("nummod")) {
      return Phrase.Role.NUMBER;
    }
    if (t.is("amod")) {
      return Phrase.Role.QUALITY;
    }
    if (t.is("compound")) {
      return Phrase.Role.COMPOUND;
    }
    if (t.is("flat")) {
      return Phrase.Role.NAME;
    }
    return Phrase.Role.OTHER;
  }

  /** "Syrian-backed rebels", "rebels backed by Syria": not of Syria. */
  private boolean isBacker(Token t) {
    Token head = t.head() < 0 ? t : s.token(t.head());
    return head.is("amod", "acl") && head.tag().equals("VBN") && t.is("dep", "obl", "nmod");
  }

  private static boolean owns(Token c) {
    return c.is("nmod:poss");
  }
}
