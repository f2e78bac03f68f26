package org.chancery.event;

import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/** One alternative of a condition on a participant. */
sealed interface ParticipantCheck {

  /** How much it says: 3 a kind or a word, 2 a party, 0 anything. */
  default int weight() {
    return 3;
  }

  /** Whether the word, with its mention where it has one, passes. */
  boolean holds(Term term, @Nullable Mention mention);

  /** {@code party}: stands for somebody who can act. */
  record IsParty() implements ParticipantCheck {
    @Override
    public int weight() {
      return 2;
    }

    @Override
    public boolean holds(Term term, @Nullable Mention m) {
      return m != null && !m.parties().isEmpty() && m.kind() != Mention.Kind.PLACE;
    }
  }

  /** {@code body}: a state, an organisation or a group itself, not somebody who belongs to it. */
  record IsBody() implements ParticipantCheck {
    @Override
    public int weight() {
      return 2;
    }

    @Override
    public boolean holds(Term term, @Nullable Mention m) {
      return m != null && !m.parties().isEmpty() && m.kind() == Mention.Kind.PARTY;
    }
  }

  /** {@code place}: a place that lies in a known state. */
  record IsPlace() implements ParticipantCheck {
    @Override
    public int weight() {
      return 2;
    }

    @Override
    public boolean holds(Term term, @Nullable Mention m) {
      return m != null && m.kind() == Mention.Kind.PLACE;
    }
  }

  /** {@code organisation}: an international organisation by name. */
  record IsOrganisation() implements ParticipantCheck {
    @Override
    public int weight() {
      return 2;
    }

    @Override
    public boolean holds(Term term, @Nullable Mention m) {
      return m != null
          && m.kind() == Mention.Kind.PARTY
          && m.parties().stream().anyMatch(p -> "IGO".equals(p.sector()));
    }
  }

  /** {@code any}: said at all. */
  record IsAny() implements ParticipantCheck {
    @Override
    public int weight() {
      return 0;
    }

    @Override
    public boolean holds(Term term, @Nullable Mention m) {
      return true;
    }
  }

  /** {@code envoy}, {@code mission/embassy}: class of the agent noun. */
  record IsNoun(String type) implements ParticipantCheck {
    @Override
    public boolean holds(Term term, @Nullable Mention m) {
      return m != null && m.noun() != null && (m.noun().equals(type) || m.nounClass().equals(type));
    }
  }

  /** {@code ~relations} or {@code =word}: the lemma is one of a set. */
  record IsWord(Set<String> lemmas) implements ParticipantCheck {
    @Override
    public boolean holds(Term term, @Nullable Mention m) {
      return lemmas.contains(term.lemma()) || lemmas.contains(term.lower());
    }
  }
}
