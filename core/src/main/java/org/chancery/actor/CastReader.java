package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Nouns.NounHit;
import org.chancery.article.Span;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads the mentions of one sentence: names, agent nouns with their modifiers, then anaphors. */
final class CastReader {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "across",
          "throughout",
          "around",
          "over",
          "off",
          "within");
  private static final Set<String> WORKING =
      Set.of("work", "serve", "station", "employ", "post", "base");
  private static final Set<String> REALMS =
      Set.of(
          "republic",
          "kingdom",
          "state",
          "sultanate",
          "emirate",
          "principality",
          "commonwealth",
          "union",
          "federation",
          "empire",
          "government",
          "independence",
          "restoration",
          "people");
  private static final Set<String> OWNING = Set.of("of", "for", "from", "representing");
  private static final Set<String> HOSTING = Set.of("in", "at", "to", "with", "within");

  private final String text;
  private final Sentence s;
  private final List<NameHit> hits;
  private final List<NounHit> nouns;
  private final Discourse discourse;
  private final @Nullable String day;
  private final Anaphora anaphora;
  private final Map<Integer, Mention> memo = new HashMap<>();
  private final Set<Integer> underway = new HashSet<>();

  CastReader(
      String text,
      Sentence s,
      Names names,
      List<NameHit> hits,
      List<NounHit> nouns,
      Discourse discourse,
      @Nullable String day) {
    this.text = text;
    this.s = s;
    this.hits = hits;
    this.nouns = nouns;
    this.discourse = discourse;
    this.day = day;
    this.anaphora = new Anaphora(s, names, discourse, this::at);
  }

  Cast read() {
    Map<Integer, Mention> mentions = new HashMap<>();
    Map<Integer, List<Party>> owners = new HashMap<>();
    for (Token t : s.tokens()) {
      Mention m = at(t.index());
      if (m != null) {
        mentions.put(t.index(), m);
      }
      if (t.isNoun()) {
        List<Party> own = owners(t.index());
        if (!own.isEmpty()) {
          owners.put(t.index(), own);
        }
      }
    }
    return new Cast(mentions, owners);
  }

  /** The mention that token {@code h} governs, or null. */
  @Nullable Mention at(int h) {
    if (memo.containsKey(h)) {
      return memo.get(h);
    }
    if (!underway.add(h)) {
      return null;
    }
    Mention m = find(h);
    underway.remove(h);
    if (m != null) {
      memo.put(h, m);
    }
    return m;
  }

  private @Nullable Mention find(int h) {
    Token t = s.token(h);
    NameHit hit = hitAt(h);
    if (hit != null && isOuter(hit.first(), hit.last(), h)) {
      Mention named = postNamed(h, hit);
      if (named == null) {
        named = named(h, hit);
      }
      if (named != null) {
        return named;
      }
    }
    NounHit noun = nounAt(h);
    if (noun != null && t.isNoun() && isOuter(noun.first(), noun.last(), h)) {
      Mention described = isDefinite(h) && owners(h).isEmpty() ? anaphora.resolve(h) : null;
      return described != null ? described : agent(h, noun);
    }
    Mention chief = chief(h);
    if (chief != null) {
      return chief;
    }
    Mention realm = realm(h);
    if (realm != null) {
      return realm;
    }
    if (t.isProper() && hit == null) {
      return person(h);
    }
    return anaphora.resolve(h);
  }

  /** "the head of the Libyan mission". */
  private @Nullable Mention chief(int h) {
    String l = s.token(h).lemma();
    if (!l.equals("head") && !l.equals("chief")) {
      return null;
    }
    for (Token c : s.children(h, "nmod")) {
      Mention m = at(c.index());
      if (m != null && m.kind() == Mention.Kind.MISSION && preposition(c.index()).equals("of")) {
        return new Mention(
            s.index(),
            h,
            span(left(h), c.index()),
            Mention.Kind.ENVOY,
            m.parties(),
            "envoy/head of mission",
            m.host(),
            m.seat(),
            count(h),
            s.child(h, "appos").map(a -> personName(a.index())).orElse(null));
      }
    }
    return null;
  }

  /** "the Republic of Ghana", "the Sultanate of Oman": the form of state stands for the state. */
  private @Nullable Mention realm(int h) {
    if (!REALMS.contains(s.token(h).lemma().toLowerCase(Locale.ROOT))) {
      return null;
    }
    for (Token c : s.children(h, "nmod")) {
      NameHit hit = hitAt(c.index());
      Name state = hit == null ? null : hit.of(Name.Kind.STATE);
      if (state != null && preposition(c.index()).equals("of")) {
        return new Mention(
            s.index(),
            h,
            span(left(h), c.index()),
            LOCATIVE.contains(preposition(h)) ? Mention.Kind.PLACE : Mention.Kind.PARTY,
            List.of(state.party()),
            null,
            List.of(),
            null,
            null,
            null);
      }
    }
    return null;
  }

  /** "Embassy Manama": a post called after its city, as foreign services do. */
  private @Nullable Mention postNamed(int h, NameHit hit) {
    Name city = hit.of(Name.Kind.CAPITAL, Name.Kind.CITY);
    NounHit noun = hit.first() > 0 ? nounAt(hit.first() - 1) : null;
    if (city == null || noun == null || !noun.noun().type().startsWith("mission")) {
      return null;
    }
    if (!Character.isUpperCase(s.token(noun.first()).text().charAt(0))
        || s.token(noun.last()).head() != h) {
      return null;
    }
    List<Party> own = new ArrayList<>(sides(h, false).own());
    own.removeIf(city.party()::sameAs);
    return new Mention(
        s.index(),
        h,
        span(noun.first(), hit.last()),
        Mention.Kind.MISSION,
        own,
        noun.noun().type(),
        List.of(city.party()),
        span(hit.first(), hit.last()).in(text),
        null,
        null);
  }

  private @Nullable Mention named(int h, NameHit hit) {
    Token t = s.token(h);
    Span span = span(hit.first(), hit.last());
    Name holder = inOffice(hit);
    if (holder != null) {
      String sector = holder.heldOn(day) ? holder.party().sector() : null;
      return new Mention(
          s.index(),
          h,
          span(Math.min(left(h), hit.first()), hit.last()),
          Mention.Kind.AGENT,
          List.of(holder.party().as(sector)),
          "leader",
          List.of(),
          null,
          null,
          span.in(text));
    }
    boolean plural = t.tag().endsWith("S") || s.child(h, "nummod").isPresent();
    Name people = hit.of(Name.Kind.PEOPLE);
    boolean modifies = t.is("amod", "compound") || t.tag().startsWith("JJ");
    if (people != null && !modifies && (plural || hit.of(Name.Kind.STATE) == null)) {
      return new Mention(
          s.index(),
          h,
          span(left(h), h),
          Mention.Kind.AGENT,
          List.of(people.party()),
          "nationals",
          List.of(),
          null,
          count(h),
          null);
    }
    Name n =
        hit.of(
            Name.Kind.STATE,
            Name.Kind.ORGANISATION,
            Name.Kind.METONYM,
            Name.Kind.CAPITAL,
            Name.Kind.GROUP,
            Name.Kind.ADJECTIVE,
            Name.Kind.PEOPLE,
            Name.Kind.CITY);
    if (n == null) {
      return null;
    }
    boolean city = n.kind() == Name.Kind.CITY || n.kind() == Name.Kind.CAPITAL;
    boolean place =
        n.kind() == Name.Kind.CITY
            || ((city || n.kind() == Name.Kind.STATE) && LOCATIVE.contains(preposition(h)));
    List<Party> parties = n.party().code() == null && city ? List.of() : List.of(n.party());
    return new Mention(
        s.index(),
        h,
        span,
        place ? Mention.Kind.PLACE : Mention.Kind.PARTY,
        parties,
        null,
        List.of(),
        city ? span.in(text) : null,
        null,
        null);
  }

  private @Nullable Name inOffice(NameHit hit) {
    Name any = null;
    for (Name n : hit.names()) {
      if (n.kind() == Name.Kind.HOLDER) {
        if (n.heldOn(day)) {
          return n;
        }
        any = n;
      }
    }
    return hit.of(Name.Kind.STATE, Name.Kind.ORGANISATION, Name.Kind.CAPITAL) == null ? any : null;
  }

  private Mention agent(int h, NounHit hit) {
    Mention post = postOf(h, hit);
    if (post != null) {
      return staff(h, post);
    }
    String type = hit.noun().type();
    boolean mission = type.startsWith("mission");
    boolean envoy = type.startsWith("envoy");
    Mention.Kind kind =
        mission ? Mention.Kind.MISSION : envoy ? Mention.Kind.ENVOY : Mention.Kind.AGENT;
    boolean delegation = type.startsWith("delegation");
    Sides sides = sides(h, mission || envoy || delegation);
    if (delegation) {
      // A delegation to an organisation is a mission; any other is a visit.
      boolean posted = sides.host().stream().anyMatch(p -> "IGO".equals(p.sector()));
      mission = posted;
      kind = posted ? Mention.Kind.MISSION : Mention.Kind.AGENT;
      type = posted ? "mission/mission" : "institution";
    }
    List<Party> own = sides.own();
    String person = s.child(h, "appos").map(a -> personName(a.index())).orElse(null);
    if (own.isEmpty() && !mission && !envoy) {
      own = bare(h, type);
    } else if (own.isEmpty() && isDefinite(h)) {
      String wanted = type;
      Mention.Kind sought = kind;
      Mention same =
          discourse.last(m -> m.noun() != null && m.noun().equals(wanted) && m.kind() == sought);
      own = same == null ? own : same.parties();
      if (same != null && sides.host().isEmpty()) {
        sides = new Sides(own, same.host(), sides.seat() == null ? same.seat() : sides.seat());
      }
    }
    String sector = hit.noun().sector();
    List<Party> parties =
        own.isEmpty() && kind == Mention.Kind.AGENT
            ? List.of(new Party(null, sector, phrase(hit)))
            : own.stream().map(p -> acting(p, sector)).toList();
    return new Mention(
        s.index(),
        h,
        span(left(h), h),
        kind,
        parties,
        type,
        sides.host(),
        sides.seat(),
        count(h),
        person);
  }

  /** A mission has no sector of its own; people act through theirs. */
  private static Party acting(Party p, @Nullable String sector) {
    return sector == null ? p : p.as(sector);
  }

  /** The mission at which somebody works: "officials from the embassy", "the embassy's people". */
  private @Nullable Mention postOf(int h, NounHit hit) {
    String type = hit.noun().type();
    if (!type.startsWith("people") && !type.startsWith("official") && !type.equals("envoy/staff")) {
      return null;
    }
    for (Token c : s.children(h, "nmod", "acl", "compound")) {
      if (c.is("acl") && WORKING.contains(c.lemma())) {
        for (Token place : s.children(c.index(), "obl", "obj")) {
          Mention m = at(place.index());
          if (m != null && m.kind() == Mention.Kind.MISSION) {
            return m;
          }
        }
      }
      Mention m = c.is("acl") ? null : at(c.index());
      boolean bound =
          c.is("nmod:poss", "compound")
              || OWNING.contains(preposition(c.index()))
              || HOSTING.contains(preposition(c.index()));
      if (m != null && m.kind() == Mention.Kind.MISSION && bound) {
        return m;
      }
    }
    return null;
  }

  private Mention staff(int h, Mention post) {
    return new Mention(
        s.index(),
        h,
        span(left(h), h),
        Mention.Kind.ENVOY,
        post.parties(),
        "envoy/staff",
        post.host(),
        post.seat(),
        count(h),
        null);
  }

  private String phrase(NounHit hit) {
    return span(hit.first(), hit.last()).in(text);
  }

  /** For whom a bare agent stands: an apposition, or the one the story speaks for. */
  private List<Party> bare(int h, String type) {
    Mention appos = s.child(h, "appos").map(a -> at(a.index())).orElse(null);
    if (appos != null && !appos.parties().isEmpty()) {
      return appos.parties();
    }
    boolean speaksForSomebody =
        type.startsWith("institution")
            || type.startsWith("minister")
            || type.startsWith("leader")
            || type.startsWith("official");
    if (!speaksForSomebody) {
      return List.of();
    }
    Party p = discourse.spokenFor(s.index());
    return p == null ? List.of() : List.of(p);
  }

  private @Nullable Mention person(int h) {
    if (s.token(h).is("compound", "flat")) {
      return null;
    }
    int from = left(h);
    NounHit title = null;
    for (NounHit n : nouns) {
      if (n.first() >= from && n.last() < h) {
        title = n;
      }
    }
    String name = personName(h);
    if (title != null && title.noun().type().startsWith("mission")) {
      return null;
    }
    if (title != null) {
      Mention m = agent(h, title);
      return new Mention(
          m.sentence(),
          h,
          m.span(),
          m.kind(),
          m.parties(),
          m.noun(),
          m.host(),
          m.seat(),
          m.count(),
          name);
    }
    for (Token c : s.children(h, "appos")) {
      NounHit n = nounAt(c.index());
      if (n != null) {
        Mention m = at(c.index());
        return m == null ? null : renamed(m, h, name);
      }
    }
    if (s.token(h).is("appos")) {
      Mention m = at(s.token(h).head());
      if (m != null && m.noun() != null) {
        return renamed(m, h, name);
      }
    }
    Mention known = discourse.person(name);
    if (known != null) {
      return renamed(known, h, name);
    }
    // A full name that nobody has introduced: a person, for whom is not told.
    return name.indexOf(' ') < 0
        ? null
        : new Mention(
            s.index(),
            h,
            span(left(h), h),
            Mention.Kind.AGENT,
            List.of(),
            "person",
            List.of(),
            null,
            null,
            name);
  }

  private Mention renamed(Mention m, int h, String name) {
    return new Mention(
        s.index(),
        h,
        span(left(h), h),
        m.kind(),
        m.parties(),
        m.noun(),
        m.host(),
        m.seat(),
        null,
        name);
  }

  private String personName(int h) {
    int from = h;
    while (from > 0
        && s.token(from - 1).isProper()
        && s.token(from - 1).head() == h
        && nounAt(from - 1) == null
        && hitAt(from - 1) == null) {
      from--;
    }
    return span(from, h).in(text);
  }

  /** Whose a person or mission is, and where it is posted. */
  private record Sides(List<Party> own, List<Party> host, @Nullable String seat) {}

  private Sides sides(int h, boolean posted) {
    List<Party> own = new ArrayList<>();
    List<Party> host = new ArrayList<>();
    String seat = null;
    int last = -1;
    for (int i = left(h); i < h; i++) {
      Mention m = modifier(i, h);
      if (m == null || m.parties().isEmpty()) {
        continue;
      }
      boolean joined = last < 0 || isJoined(last, i);
      if (own.isEmpty() || joined) {
        addAll(own, m.parties());
      } else if (posted) {
        addAll(host, m.parties());
        seat = m.seat();
      }
      last = i;
    }
    for (Token c : s.children(h, "nmod", "obl", "acl")) {
      if (c.index() < h || c.is("nmod:poss")) {
        continue;
      }
      String prep = preposition(c.index());
      Mention m = at(c.index());
      List<Party> parties = m == null ? owners(c.index()) : m.parties();
      if (OWNING.contains(prep) && own.isEmpty()) {
        addAll(own, parties);
        for (Token conj : s.children(c.index(), "conj")) {
          Mention other = at(conj.index());
          addAll(own, other == null ? List.of() : other.parties());
        }
      } else if (HOSTING.contains(prep)) {
        if (posted) {
          addAll(host, parties);
          seat = seat == null ? seatAt(c.index(), m) : seat;
        } else if (own.isEmpty() && m != null && m.kind() == Mention.Kind.PLACE) {
          addAll(own, parties);
        }
      }
    }
    return new Sides(own, host, seat);
  }

  private @Nullable String seatAt(int head, @Nullable Mention m) {
    if (m != null && m.seat() != null) {
      return m.seat();
    }
    for (Token c : s.children(head, "nmod")) {
      Mention inner = at(c.index());
      if (inner != null && inner.seat() != null && LOCATIVE.contains(preposition(c.index()))) {
        return inner.seat();
      }
    }
    return null;
  }

  /** Parties that the noun's own modifiers name. */
  private List<Party> owners(int h) {
    return sides(h, false).own();
  }

  /** The mention of a modifier to the left of {@code h}: a name, a nationality or a possessor. */
  private @Nullable Mention modifier(int i, int h) {
    Token t = s.token(i);
    NameHit hit = hitAt(i);
    if (hit != null && isOuter(hit.first(), hit.last(), i) && hit.last() < h) {
      return at(i);
    }
    if (t.is("nmod:poss")) {
      return at(i);
    }
    return null;
  }

  private boolean isJoined(int a, int b) {
    for (int i = a + 1; i < b; i++) {
      if (s.token(i).is("cc") || s.token(i).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static void addAll(List<Party> to, List<Party> from) {
    for (Party p : from) {
      if (to.stream().noneMatch(p::sameAs)) {
        to.add(p);
      }
    }
  }

  private boolean isDefinite(int h) {
    return s.child(h, "det").map(d -> d.lemma().equals("the")).orElse(false);
  }

  private @Nullable Integer count(int h) {
    for (Token c : s.children(h, "nummod")) {
      Integer n = Numbers.of(c.text());
      if (n != null) {
        return n;
      }
    }
    return null;
  }

  private String preposition(int h) {
    return s.child(h, "case").map(c -> c.lemma().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** Leftmost token of the noun phrase that {@code h} governs, relative clauses left out. */
  private int left(int h) {
    int from = h;
    for (Token c :
        s.children(h, "det", "amod", "compound", "nummod", "nmod:poss", "flat", "conj")) {
      if (c.index() < h && !c.is("conj")) {
        from = Math.min(from, left(c.index()));
      }
    }
    return from;
  }

  private @Nullable NameHit hitAt(int i) {
    for (NameHit h : hits) {
      if (h.covers(i)) {
        return h;
      }
    }
    return null;
  }

  private @Nullable NounHit nounAt(int i) {
    for (NounHit n : nouns) {
      if (n.first() <= i && i <= n.last()) {
        return n;
      }
    }
    return null;
  }

  /** Whether {@code i} is the token of [first, last] that hangs outside it. */
  private boolean isOuter(int first, int last, int i) {
    int head = s.token(i).head();
    return head < first || head > last;
  }

  private Span span(int first, int last) {
    return new Span(s.token(first).span().start(), s.token(last).span().end());
  }
}
