package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.jspecify.annotations.Nullable;

/**
 * Names whose meaning only the story tells: {@code rules/actors/shared.tsv}, which says what stands
 * in its columns. Immutable.
 */
final class StoryNames {
  private final Map<List<String>, Shared> byWords = new HashMap<>();

  private StoryNames() {}

  /**
   * A name that may mean several, or another thing than a state.
   *
   * @param kinds what sorts of name it may be
   * @param codes for whom it may stand
   * @param usual for whom it stands where the story does not tell, null for nobody
   * @param only beside what it counts only, null for anywhere
   * @param beside codes of which one must be named for it to count without that
   */
  private record Shared(
      List<Name.Kind> kinds,
      List<String> codes,
      @Nullable String usual,
      @Nullable Around only,
      List<String> beside) {}

  /** What stands around a name. */
  enum Around {
    /** A noun for people, bodies or missions follows. */
    NOUN,
    /** "the" stands before it. */
    THE
  }

  static StoryNames load(RuleFiles rules) {
    StoryNames out = new StoryNames();
    for (Row r : rules.table("actors/shared.tsv")) {
      List<Name.Kind> kinds =
          r.list("kind").stream().map(k -> Name.Kind.valueOf(k.toUpperCase(Locale.ROOT))).toList();
      Shared shared =
          new Shared(kinds, r.list("codes"), r.orNull("default"), around(r), r.list("beside"));
      for (String name : r.list("names")) {
        out.byWords.put(Spelling.words(name).stream().map(Spelling::key).toList(), shared);
      }
    }
    return out;
  }

  private static @Nullable Around around(Row r) {
    String only = r.orNull("before");
    return only == null ? null : Around.valueOf(only.toUpperCase(Locale.ROOT));
  }

  /** All that these names may mean. */
  List<Name> all(Function<String, @Nullable Party> byCode) {
    List<Name> out = new ArrayList<>();
    byWords.forEach(
        (words, shared) -> {
          for (String code : shared.codes()) {
            Party p = byCode.apply(code);
            for (Name.Kind kind : p == null ? List.<Name.Kind>of() : shared.kinds()) {
              Party meant = kind == Name.Kind.METONYM ? p.as("GOV") : p;
              out.add(new Name(kind, meant, words, null, null, null, 0));
            }
          }
        });
    return out;
  }

  private @Nullable Shared shared(NameHit hit) {
    return hit.names().stream()
        .map(n -> byWords.get(n.words()))
        .filter(s -> s != null)
        .findFirst()
        .orElse(null);
  }

  /** Whom a story names by names that mean one state only. */
  final class Story {
    private final Set<String> places = new HashSet<>();
    private final Map<String, Set<Integer>> states = new HashMap<>();

    Story(List<List<NameHit>> hits, @Nullable Party home) {
      if (home != null && home.code() != null) {
        places.add(home.code());
      }
      for (int i = 0; i < hits.size(); i++) {
        for (NameHit hit : hits.get(i)) {
          if (shared(hit) == null) {
            note(hit, i);
          }
        }
      }
    }

    private void note(NameHit hit, int sentence) {
      for (Name n : hit.names()) {
        String code = n.party().code();
        if (code != null && n.kind() == Name.Kind.CAPITAL) {
          places.add(code);
        } else if (code != null && n.kind() == Name.Kind.STATE) {
          states.computeIfAbsent(code, k -> new HashSet<>()).add(sentence);
        }
      }
    }

    /**
     * A hit with what it means in this story, null if it means nobody.
     *
     * @param sentence where it stands
     * @param around what stands around it
     */
    @Nullable NameHit meant(NameHit hit, int sentence, Set<Around> around) {
      Shared shared = shared(hit);
      if (shared == null) {
        return hit;
      }
      boolean beside = shared.beside().stream().anyMatch(c -> isNamed(c, -1));
      if (shared.only() != null && !around.contains(shared.only()) && !beside) {
        return null;
      }
      // Beside the state's own name in one sentence, the adjective says another's.
      int elsewhere = shared.usual() == null ? -1 : sentence;
      List<String> named = shared.codes().stream().filter(c -> isNamed(c, elsewhere)).toList();
      String code = named.size() == 1 ? named.get(0) : shared.usual();
      List<Name> left =
          hit.names().stream()
              .filter(n -> !shared.codes().contains(n.party().code()) || is(n, code))
              .toList();
      return left.isEmpty() ? null : new NameHit(hit.first(), hit.last(), left);
    }

    private boolean isNamed(String code, int but) {
      return places.contains(code)
          || states.getOrDefault(code, Set.of()).stream().anyMatch(i -> i != but);
    }
  }

  private static boolean is(Name n, @Nullable String code) {
    return code != null && code.equals(n.party().code());
  }
}
