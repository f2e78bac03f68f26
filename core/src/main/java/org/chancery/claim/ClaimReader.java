package org.chancery.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.claim.Claim.Stance;
import org.chancery.claim.SeenSayings.Saying;
import org.chancery.event.Event;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Form;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Speech;
import org.chancery.proposition.SpeechReader;
import org.chancery.proposition.Term;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** The claim stage: who says what, for whom, and which claims clash. */
public final class ClaimReader {
  /** A saying that the rules do not see counts where the witness is so sure. */
  private static final double SURELY = .7;

  /** A stance that the witness holds for likelier than this is believed where no word tells one. */
  private static final double LIKELY = .6;

  private final ClaimRules rules;
  private final SpeechReader speech;
  private final Stances stances;
  private final ClauseCutter clauses;
  private final Pattern leadIn;

  /**
   * @param rules speech verbs, sets of words and topics
   */
  public ClaimReader(ClaimRules rules) {
    this.rules = rules;
    speech = new SpeechReader(p -> rules.stance(p) != null, rules.lexicon());
    stances = new Stances(rules);
    clauses = new ClauseCutter(ClauseMarks.of(rules));
    leadIn = Pattern.compile("^[\"“]*((" + rules.alternatives("claim-lead-in") + ") )?[\"“]*");
  }

  /**
   * Claims and their contradictions.
   *
   * @param claims ids count from "c1"
   * @param contradictions those of them that cannot all be true
   */
  public record Claims(List<Claim> claims, List<Contradiction> contradictions) {}

  /**
   * Reads the claims of a story.
   *
   * @param text the article's text
   * @param scenes its sentences
   * @param occurrences the events told in them
   * @param statements what a second witness sees; null if none was asked
   */
  public Claims read(
      String text,
      List<Scene> scenes,
      List<Occurrence> occurrences,
      @Nullable List<Statement> statements) {
    Voices voices = new Voices(text, scenes, rules.words("claim-official-class"));
    Story story = new Story(text, voices, new SeenSayings(scenes, statements), occurrences);
    Scene before = null;
    for (Scene scene : scenes) {
      if (before == null || startsParagraph(text, before, scene)) {
        story.open = false;
      }
      read(story, scene);
      before = scene;
    }
    Contradictions contradictions = new Contradictions(rules);
    List<ComparableClaim> said = contradictions.disputed(story.said);
    Map<String, Claim> claims = new LinkedHashMap<>();
    said.forEach(x -> claims.putIfAbsent(x.claim().id(), x.claim()));
    return new Claims(List.copyOf(claims.values()), contradictions.among(said));
  }

  private static boolean startsParagraph(String text, Scene before, Scene scene) {
    int from = before.span().end();
    int to = scene.span().start();
    return from < to && text.substring(from, to).contains("\n");
  }

  /** What has been read of a story so far. */
  private static final class Story {
    final String text;
    final Voices voices;
    final SeenSayings sayings;
    final List<Occurrence> occurrences;
    final List<ComparableClaim> said = new ArrayList<>();
    @Nullable Voice last;
    boolean open;

    Story(String text, Voices voices, SeenSayings sayings, List<Occurrence> occurrences) {
      this.text = text;
      this.voices = voices;
      this.sayings = sayings;
      this.occurrences = occurrences;
    }

    long claims() {
      return said.stream().map(x -> x.claim().id()).distinct().count();
    }

    @Nullable Claim inSentence(String party, Stance stance, int sentence) {
      return said.stream()
          .map(ComparableClaim::claim)
          .filter(c -> c.stance() == stance && c.sentence() == sentence)
          .filter(c -> party.equals(c.party()))
          .findFirst()
          .orElse(null);
    }
  }

  private void read(Story story, Scene scene) {
    List<Speech> found = speech.read(scene);
    Set<String> told = new HashSet<>();
    boolean any = false;
    for (Speech p : found) {
      any |= read(story, scene, p, any, told);
    }
    for (Saying s : story.sayings.rest(scene)) {
      any |= hear(story, scene, s, told);
    }
    Voice last = story.last;
    if (!any && last != null && story.open && isQuoted(scene)) {
      List<Integer> all = scene.terms().stream().map(Term::index).toList();
      List<Clause> parts = clauses.of(scene, all, last.party());
      parts.forEach(c -> add(story, utterance(last, Stance.ASSERTS, "say", c), told));
    }
    story.open |= any;
  }

  /** A saying that the rules do not see: all of the sentence is what is said. */
  private boolean hear(Story story, Scene scene, Saying s, Set<String> told) {
    Voice v = s.voice();
    if (v == null || s.told() < SURELY) {
      return false;
    }
    story.last = v;
    List<Integer> all = scene.terms().stream().map(Term::index).toList();
    List<Clause> parts = clauses.of(scene, all, v.party());
    if (!parts.isEmpty()) {
      add(story, new Utterance(v, s.stance(), s.stance(), parts.get(0)), told);
    }
    return true;
  }

  private static boolean isQuote(Term t) {
    return t.text().matches("[\"“]");
  }

  private static boolean isQuoted(Scene scene) {
    return scene.term(0).text().matches("[\"“‘]|``");
  }

  private boolean read(Story story, Scene scene, Speech p, boolean nested, Set<String> told) {
    Stance base = rules.stance(p.predicate());
    if (base == null
        || p.speaker() < 0
        || !story.voices.speaks(scene, p.speaker(), rules.words("claim-carriers"))
        || !tells(scene, p, base)) {
      return false;
    }
    List<Clause> draft = clauses.of(scene, p.content(), "");
    boolean answers =
        base == Stance.DENIES
            || draft.stream()
                .anyMatch(c -> stances.of(base, p.predicate(), c) == Stance.DENIES && isAnswer(c))
            || draft.stream().anyMatch(c -> judges(p, c));
    Voice v = story.voices.of(scene, p, nested, story.last, answers);
    Saying seen = story.sayings.at(scene, p.verb());
    if (v == null && seen != null) {
      v = seen.voice();
    }
    if (v == null) {
      return false;
    }
    story.last = v;
    List<Clause> parts = clauses.of(scene, p.content(), v.party());
    for (int i = 0; i < parts.size(); i++) {
      Clause c = parts.get(i);
      if (i == 0 || (c.finite() && isSaid(parts.get(0), c))) {
        Utterance u = utterance(v, base, p.predicate(), c);
        add(story, i == 0 ? seenBy(seen, u) : u, told);
      }
    }
    return true;
  }

  /** Where no word says more than that something is said, the witness may know in what stance. */
  private static Utterance seenBy(@Nullable Saying seen, Utterance u) {
    boolean knows =
        seen != null
            && seen.sure() > LIKELY
            && u.stance() == Stance.ASSERTS
            && u.base() == u.stance();
    return seen != null && knows
        ? new Utterance(u.voice(), u.base(), seen.stance(), u.clause())
        : u;
  }

  /** "said it would, and gave them a week": the second is done, not said. */
  private static boolean isSaid(Clause first, Clause c) {
    List<Term> words = c.tokens();
    Term next = words.get(Math.min(1, words.size() - 1));
    boolean bare = next.form().isTensed();
    return !bare || first.tokens().stream().limit(6).anyMatch(t -> t.form() == next.form());
  }

  private boolean judges(Speech p, Clause c) {
    return rules.words("claim-naming").contains(p.predicate()) && c.has(rules.words("claim-wrong"));
  }

  private boolean isAnswer(Clause c) {
    return c.has(rules.words("claim-allegation")) || c.has(rules.words("claim-wish"));
  }

  /** Whether there is something said: a clause or quotation, or an object of a telling verb. */
  private boolean tells(Scene scene, Speech p, Stance base) {
    if (p.content().isEmpty()) {
      return false;
    }
    boolean naming = rules.words("claim-naming").contains(p.predicate());
    boolean strict = rules.words("claim-clausal").contains(p.predicate());
    boolean clause =
        scene.term(p.content().get(0)).text().equals("that")
            || p.content().stream()
                .map(scene::term)
                .anyMatch(t -> (strict ? t.form().isFinite() : isFinite(t)) || isQuote(t));
    boolean loose = strict || base == Stance.ASSERTS;
    return (clause && !isOrder(scene, p)) || !loose || naming;
  }

  /** Taggers take many a past tense for a participle. */
  private static boolean isFinite(Term t) {
    return t.form().isFinite() || t.form() == Form.PARTICIPLE;
  }

  /** "told Chile to leave", "said to leave": an act that the newspaper tells. */
  private boolean isOrder(Scene scene, Speech p) {
    if (!rules.words("claim-order").contains(p.predicate()) || p.tag()) {
      return false;
    }
    for (int i : p.content()) {
      Term t = scene.term(i);
      if (t.form() == Form.TO
          && i + 1 < scene.size()
          && scene.term(i + 1).form() == Form.INFINITIVE) {
        return true;
      }
      if (isFinite(t) || isQuote(t) || t.text().equals("that")) {
        return false;
      }
    }
    return false;
  }

  /**
   * One clause in the mouth of somebody.
   *
   * @param base the stance of the verb of speech alone
   * @param stance in what stance it is said
   */
  private record Utterance(Voice voice, Stance base, Stance stance, Clause clause) {
    String party() {
      return voice.party();
    }

    int sentence() {
      return clause.scene().index();
    }

    boolean negated() {
      return clause.negated() || stance == Stance.DENIES;
    }
  }

  private Utterance utterance(Voice voice, Stance base, String predicate, Clause clause) {
    return new Utterance(voice, base, stances.of(base, predicate, clause), clause);
  }

  private void add(Story story, Utterance u, Set<String> told) {
    // What one party says twice in one stance in a sentence is one claim with two clauses.
    Claim known =
        told.add(u.party() + "|" + u.stance())
            ? null
            : story.inSentence(u.party(), u.stance(), u.sentence());
    story.said.add(
        new ComparableClaim(
            known == null ? claim(story, u) : known,
            u.party(),
            u.base(),
            u.clause(),
            lemmas(u.clause()),
            u.negated(),
            isBare(u.clause()),
            phrase(story.text, u.clause())));
  }

  /** A claim under the number that comes next. */
  private static Claim claim(Story story, Utterance u) {
    Scene scene = u.clause().scene();
    return new Claim(
        "c" + (story.claims() + 1),
        u.voice().name(),
        u.party(),
        u.stance(),
        scene.index(),
        scene.span(),
        scene.span().in(story.text),
        about(story, u.clause()));
  }

  /** The events that the clause tells, by id. */
  private static List<String> about(Story story, Clause c) {
    Set<Integer> tokens = new HashSet<>();
    c.tokens().forEach(t -> tokens.add(t.index()));
    return story.occurrences.stream()
        .filter(o -> o.scene().index() == c.scene().index())
        .filter(o -> tokens.contains(o.match().proposition().trigger()))
        .map(Occurrence::event)
        .filter(Objects::nonNull)
        .map(Event::id)
        .toList();
  }

  /** Whether the clause has no content of its own but a word for what another has said. */
  private boolean isBare(Clause c) {
    if (c.own()) {
      return false;
    }
    boolean word = false;
    for (int i = 0; i < c.tokens().size(); i++) {
      boolean last = i + 1 == c.tokens().size();
      boolean told = !last && Set.of("of", "that").contains(c.tokens().get(i + 1).lemma());
      word |= rules.words("claim-allegation").contains(c.tokens().get(i).lemma()) && !told;
    }
    Set<String> pronouns = rules.words("claim-anaphor");
    boolean first = c.tokens().stream().limit(2).map(Term::lemma).anyMatch(pronouns::contains);
    int end = c.tokens().size();
    boolean last =
        c.tokens().stream()
            .skip(Math.max(0, end - 2))
            .map(Term::lemma)
            .anyMatch(pronouns::contains);
    boolean pronoun = first || (last && !c.finite());
    return word || (pronoun && lemmas(c).size() <= 3);
  }

  private static Set<String> lemmas(Clause c) {
    Set<String> out = new HashSet<>();
    for (Term t : c.tokens()) {
      if (t.form().isVerb()
          || (t.form().isNoun() && !t.form().isProper())
          || t.form().isAdjective()) {
        out.add(t.lemma());
      }
    }
    return out;
  }

  private String phrase(String text, Clause c) {
    int from = c.tokens().get(0).span().start();
    int to = c.tokens().get(c.tokens().size() - 1).span().end();
    return leadIn.matcher(text.substring(from, to)).replaceFirst("").replaceAll("[.,;\"”“]+$", "");
  }
}
