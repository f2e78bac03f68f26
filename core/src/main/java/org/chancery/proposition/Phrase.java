package org.chancery.proposition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word with what is said of it: a noun phrase by its noun. Made once a sentence; later stages ask
 * it instead of the tree.
 *
 * @param term the word that governs the phrase
 * @param mention whom or what it stands for, null if no list knows
 * @param owners parties that its own modifiers name
 * @param qualifiers what says more of it, in order of the text
 * @param attachments what hangs on it by a preposition, as an owner or as a clause, in order
 * @param prepositions lemmas of the prepositions that lead it, in order
 * @param preposed whether a preposition stands before it; "ago" stands behind
 * @param share how its number is told where no numeral tells it
 * @param place what it does in its sentence
 */
public record Phrase(
    Term term,
    @Nullable Mention mention,
    List<Party> owners,
    List<Qualifier> qualifiers,
    List<Attachment> attachments,
    List<String> prepositions,
    boolean preposed,
    Share share,
    Place place) {

  /**
   * What a word does in its sentence.
   *
   * @param role what
   * @param of the word that it does so for; -1 where the role is {@link Role#OTHER}
   */
  public record Place(Role role, int of) {}

  /** How a number is told beside a numeral or without one. */
  public enum Share {
    /** "three each": the number is that of each party. */
    EACH,
    /** "as many": the number is one told before. */
    AS_MANY,
    /** In no such way. */
    PLAIN
  }

  /** What a word does for another. */
  public enum Role {
    /** The subject of a clause, active or passive. */
    SUBJECT,
    /** "envoys" in "nine of the envoys". */
    PART,
    /** "Chad" in "Chad's envoy". */
    OWNER,
    /** "nine" in "nine envoys". */
    NUMBER,
    /** "military" in "military aid". */
    QUALITY,
    /** "press" in "press attaché". */
    COMPOUND,
    /** "Ruiz" in "Ana Ruiz", where the first is taken for the governing word. */
    NAME,
    /** "Syria" in "Syrian-backed rebels" or "rebels backed by Syria". */
    BACKER,
    /** Anything else. */
    OTHER
  }

  /** Keeps unmodifiable copies. */
  public Phrase {
    owners = List.copyOf(owners);
    qualifiers = List.copyOf(qualifiers);
    attachments = List.copyOf(attachments);
    prepositions = List.copyOf(prepositions);
  }

  /** Its qualifiers of the kinds, in order of the text. */
  public Stream<Term> qualifiers(Qualifier.Kind... kinds) {
    List<Qualifier.Kind> wanted = Arrays.asList(kinds);
    return qualifiers.stream().filter(q -> wanted.contains(q.kind())).map(Qualifier::term);
  }

  /** What stands beside it: "Mali" and "Niger" for "Chad" in "Chad, Mali and Niger". */
  public Stream<Term> fellows() {
    return qualifiers(Qualifier.Kind.FELLOW);
  }

  /** Whether the word has the role. */
  public boolean is(Role role) {
    return place.role() == role;
  }

  /** Of what it is a part: "nine" for "envoys" in "nine of the envoys"; -1 if of nothing. */
  public int whole() {
    return is(Role.PART) || is(Role.OWNER) ? place.of() : -1;
  }

  /** Whether a preposition or a noun that it qualifies has it: it is then no subject. */
  public boolean isLed() {
    return preposed || is(Role.COMPOUND) || is(Role.OWNER) || is(Role.QUALITY);
  }

  /** Whether it is one's own: "its border". */
  public boolean isOwn() {
    return qualifiers(Qualifier.Kind.OWNER).anyMatch(t -> t.form() == Form.OWN);
  }

  /** The word with what stands before it, without determiners. */
  public Span span() {
    Span span = term.span();
    for (Qualifier q : qualifiers) {
      switch (q.kind()) {
        case QUALITY, COMPOUND, NUMBER, OWNER, NAME, APPOSITION ->
            span = span.union(q.term().span());
        case DETERMINER, PART, FELLOW -> {}
      }
    }
    return span;
  }

  /** The word with what says of which kind it is: "northern farmers". */
  public String name() {
    StringBuilder out = new StringBuilder();
    qualifiers(Qualifier.Kind.QUALITY, Qualifier.Kind.COMPOUND, Qualifier.Kind.NAME)
        .forEach(t -> out.append(t.text()).append(' '));
    return out.append(term.text()).toString();
  }

  /** The word with the other names of one name: "Ana Ruiz". */
  public String fullName() {
    StringBuilder out = new StringBuilder();
    qualifiers(Qualifier.Kind.COMPOUND, Qualifier.Kind.NAME)
        .filter(t -> t.form().isProper())
        .forEach(t -> out.append(t.text()).append(' '));
    return out.append(term.text()).toString();
  }

  /** Parties that it stands for or, where it stands for none, that own it. */
  public List<Party> parties() {
    return mention != null && !mention.parties().isEmpty() ? mention.parties() : owners;
  }
}
