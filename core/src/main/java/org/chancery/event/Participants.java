package org.chancery.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Attachment;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Phrase;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Qualifier;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.rules.Lexicon;

/** Finds participants along a path: "object", "complement.actor", "object.with". */
public final class Participants {
  private static final String HOST = ".host";

  /** The predicate itself. */
  static final String SELF = "self";

  /** Who is said to say so. */
  static final String SPEAKER = "speaker";

  /** All that hangs below the predicate. */
  static final String BELOW = "below";

  /** From a noun on: its possessor. */
  static final String POSSESSOR = "poss";

  private final Lexicon words;
  private final Set<String> timed;
  private final Set<String> madeOf;
  private final Set<String> nobody;
  private final List<String> besides;
  private final Set<String> calendar;
  private final Set<String> deed;
  private final Set<String> transparent;

  Participants(Lexicon words) {
    this.words = words;
    besides = words.inOrder("beside-paths");
    timed = words.need("timed");
    madeOf = words.need("made-of");
    nobody =
        words.need("nobody-sets").stream()
            .flatMap(set -> words.need(set).stream())
            .collect(Collectors.toUnmodifiableSet());
    calendar = words.need("calendar");
    deed = words.need("deed");
    transparent = words.need("transparent");
  }

  /** Paths to parties beside the one who acts, in order. */
  List<String> besides() {
    return besides;
  }

  /** The sets of lemmas that frames and sides ask for. */
  Lexicon words() {
    return words;
  }

  /**
   * Tokens at the end of the path ("below" is all that hangs below the predicate), those inside a
   * transparent noun included: in "the activities of its office" both nouns are candidates.
   */
  public List<Integer> at(Scene scene, Proposition p, String path) {
    int dot = path.indexOf('.');
    String role = dot < 0 ? path : path.substring(0, dot);
    if (role.equals(SELF)) {
      return List.of(p.trigger());
    }
    if (role.equals(SPEAKER)) {
      return p.embeddings().stream()
          .filter(e -> e.operator() == Operator.REPORT && e.actor() >= 0)
          .map(Embedding::actor)
          .limit(1)
          .toList();
    }
    if (role.equals(BELOW)) {
      return scene.nesting().extent(p.trigger());
    }
    List<Integer> first = new ArrayList<>();
    for (int t : p.all(role)) {
      if (timed.contains(role) && isTime(scene, t)) {
        continue;
      }
      first.addAll(within(scene, t));
    }
    if (dot < 0) {
      return first;
    }
    String rest = path.substring(dot + 1);
    List<Integer> out = new ArrayList<>();
    for (int t : first) {
      if (role.equals(Argument.COMPLEMENT)) {
        scene.propositions().stream()
            .filter(q -> q.trigger() == t && q.trigger() != p.trigger())
            .forEach(q -> out.addAll(at(scene, q, rest)));
      } else {
        out.addAll(below(scene, t, rest));
      }
    }
    return out;
  }

  /** Along prepositions and possessors from a noun on: "of", "of.with". */
  private List<Integer> below(Scene scene, int noun, String path) {
    int dot = path.indexOf('.');
    String step = dot < 0 ? path : path.substring(0, dot);
    List<Integer> out = new ArrayList<>();
    for (Attachment a : scene.phrase(noun).attachments()) {
      if (step.equals(POSSESSOR) ? a.kind() == Attachment.Kind.OWNER : a.isLedBy(step)) {
        int at = a.term().index();
        out.addAll(within(scene, at));
        scene.phrase(at).fellows().forEach(t -> out.addAll(within(scene, t.index())));
      }
    }
    return dot < 0
        ? out
        : out.stream().flatMap(t -> below(scene, t, path.substring(dot + 1)).stream()).toList();
  }

  private boolean isTime(Scene scene, int token) {
    return scene.times().stream().anyMatch(x -> x.head() == token)
        || calendar.contains(scene.term(token).lemma());
  }

  /** The token and, if its noun is transparent, what it is a part or an activity of. */
  private List<Integer> within(Scene scene, int token) {
    List<Integer> out = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    collect(scene, token, out, seen);
    return out;
  }

  private void collect(Scene scene, int token, List<Integer> out, Set<Integer> seen) {
    if (!seen.add(token)) {
      return;
    }
    out.add(token);
    Phrase phrase = scene.phrase(token);
    if (deed.contains(phrase.term().lemma())) {
      scene.doers(token).forEach(t -> collect(scene, t.index(), out, seen));
    }
    boolean amount = transparent.contains(phrase.term().lemma()) || phrase.is(Phrase.Role.NUMBER);
    if (amount) {
      for (Attachment a : phrase.attachments()) {
        if (isMatter(a)) {
          collect(scene, a.term().index(), out, seen);
          scene
              .phrase(a.term().index())
              .fellows()
              .forEach(t -> collect(scene, t.index(), out, seen));
        }
      }
      phrase.qualifiers(Qualifier.Kind.COMPOUND).forEach(t -> collect(scene, t.index(), out, seen));
    }
  }

  /** Whether it says of what an amount or an activity is. */
  private boolean isMatter(Attachment a) {
    return a.kind() == Attachment.Kind.OWNER
        || (a.kind() != Attachment.Kind.CIRCUMSTANCE && madeOf.stream().anyMatch(a::isLedBy));
  }

  /** Parties that an envoy or a mission at the end of the path is sent to. */
  List<EventActor> hosts(Scene scene, Proposition p, String path) {
    List<EventActor> out = new ArrayList<>();
    for (int t : at(scene, p, path)) {
      Mention m = scene.cast().at(t);
      if (m != null) {
        for (Party party : m.host()) {
          add(out, new EventActor(party.code(), party.sector(), party.name(), m.span()));
        }
      }
    }
    return out;
  }

  /** Parties named at the end of the path, with the words that name them. */
  List<EventActor> parties(Scene scene, Proposition p, String path) {
    if (path.endsWith(HOST)) {
      return hosts(scene, p, path.substring(0, path.length() - HOST.length()));
    }
    List<EventActor> out = new ArrayList<>();
    for (int t : at(scene, p, path)) {
      Mention m = scene.cast().at(t);
      if (m != null && !m.parties().isEmpty()) {
        for (Party party : m.parties()) {
          add(out, new EventActor(party.code(), party.sector(), party.name(), m.span()));
        }
      } else {
        for (Party party : behind(scene, p, t)) {
          add(
              out,
              new EventActor(party.code(), party.sector(), party.name(), scene.term(t).span()));
        }
      }
    }
    return out;
  }

  /**
   * For whom a noun stands: the one who did it rather than the place where it was done. Somebody
   * who "staged a protest in Oslo" did both, and then the place counts.
   */
  private static List<Party> behind(Scene scene, Proposition p, int noun) {
    List<Party> doers = new ArrayList<>();
    for (Proposition q : scene.propositions()) {
      if (q.nominal() && q.trigger() == noun) {
        for (int t : q.all("actor")) {
          Mention m = scene.cast().at(t);
          if (m != null && !p.all("actor").contains(t)) {
            m.parties().stream().filter(x -> x.code() != null).forEach(doers::add);
          }
        }
      }
    }
    return doers.isEmpty() ? scene.cast().ownersOf(noun) : doers;
  }

  /**
   * Those at the end of the path whom no list knows, by the words that name them: better an unknown
   * name than nobody. Nothing is done to a relation: "they renewed ties" has two who act.
   */
  List<EventActor> unknown(Scene scene, Proposition p, String path) {
    List<EventActor> out = new ArrayList<>();
    for (int t : at(scene, p, path)) {
      Phrase phrase = scene.phrase(t);
      Term token = phrase.term();
      Mention m = scene.cast().at(t);
      if (m != null && m.parties().isEmpty()) {
        add(out, new EventActor(null, null, phrase.name(), m.span()));
      } else if (m == null
          && token.form().isNoun()
          && scene.cast().ownersOf(t).isEmpty()
          && !isPart(scene, token)
          && !nobody.contains(token.lemma())) {
        add(out, new EventActor(null, null, phrase.name(), phrase.span()));
      }
    }
    return out;
  }

  /** "rights" in "a rights group": a part of somebody's name is nobody else. */
  private static boolean isPart(Scene scene, Term token) {
    return scene.cast().mentions().values().stream().anyMatch(m -> m.span().covers(token.span()));
  }

  private static void add(List<EventActor> out, EventActor a) {
    boolean known =
        out.stream()
            .anyMatch(
                b ->
                    a.code() != null
                        ? a.code().equals(b.code())
                            && java.util.Objects.equals(a.sector(), b.sector())
                        : b.code() == null && a.name().equals(b.name()));
    if (!known) {
      out.add(a);
    }
  }
}
