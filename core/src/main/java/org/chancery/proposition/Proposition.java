package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to whom, whatever the syntax: active, passive, nominal, relative, controlled or
 * coordinated all come out alike.
 *
 * @param sentence index of the sentence
 * @param trigger token of the predicate; where the text leaves it out, the token that stands for it
 * @param predicate lemma with particle: "expel", "break off"
 * @param nominal whether the predicate is a noun
 * @param arguments participants; several may share a role
 * @param negated whether the predicate itself is negated
 * @param tense its tense
 * @param own modality of the predicate itself, whatever embeds it; negation left out
 * @param modality how far it is from being told as done, all embeddings taken together
 * @param embeddings what embeds it, nearest first
 * @param speaker on whose word, null for the newspaper's own
 * @param span the predicate and its participants in the article's text
 */
public record Proposition(
    int sentence,
    int trigger,
    String predicate,
    boolean nominal,
    List<Argument> arguments,
    boolean negated,
    Tense tense,
    Modality own,
    Modality modality,
    List<Embedding> embeddings,
    @Nullable Speaker speaker,
    Span span) {

  /** Keeps unmodifiable copies. */
  public Proposition {
    arguments = List.copyOf(arguments);
    embeddings = List.copyOf(embeddings);
  }

  /** Tokens of all participants in the role, in order. */
  public List<Integer> all(String role) {
    List<Integer> out = new ArrayList<>();
    for (Argument a : arguments) {
      if (a.role().equals(role)) {
        out.add(a.token());
      }
    }
    return List.copyOf(out);
  }

  /** Token of the first participant in the role. */
  public OptionalInt first(String role) {
    return arguments.stream()
        .filter(a -> a.role().equals(role))
        .mapToInt(Argument::token)
        .findFirst();
  }

  /** Whether one of the embeddings has the operator. */
  public boolean under(Operator operator) {
    return embeddings.stream().anyMatch(e -> e.operator() == operator);
  }

  /** How far it was when it was taken back; the modality itself where nothing takes it back. */
  public Modality beforeUndone() {
    if (!under(Operator.UNDO)) {
      return modality;
    }
    Modality m = own;
    for (Embedding e : embeddings) {
      if (e.operator() == Operator.UNDO) {
        return m;
      }
      m = e.operator().over(m, e.negated(), true);
    }
    return m;
  }

  /** The same predicate with other participants where the text leaves it out. */
  Proposition at(int token, List<Argument> others, Span words) {
    return new Proposition(
        sentence,
        token,
        predicate,
        nominal,
        others,
        negated,
        tense,
        own,
        modality,
        embeddings,
        speaker,
        words);
  }
}
