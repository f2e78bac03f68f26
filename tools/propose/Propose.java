import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerUtils;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;

/**
 * Proposes verbs that WordNet knows as other words for, or kinds of, the verbs under a set of
 * rules/words.yaml or under a frame. It proposes; a person decides, for most proposals mean
 * something else in most of their senses.
 */
final class Propose {
  /** Senses come in order of how common they are; rarer ones lead astray. */
  private static final int SENSES = 2;

  /** A proposal with its reasons. */
  private static final class Proposal {
    final Set<String> from = new TreeSet<>();
    final Set<String> glosses = new TreeSet<>();
  }

  private Propose() {}

  /** @param args sets (without tilde) and ids of frames; none for all */
  public static void main(String[] args) throws JWNLException {
    Map<String, Set<String>> groups = groups();
    Dictionary wordnet = Dictionary.getDefaultResourceInstance();
    Map<String, Set<String>> where = new HashMap<>();
    groups.forEach(
        (name, verbs) ->
            verbs.forEach(v -> where.computeIfAbsent(v, k -> new TreeSet<>()).add(name)));
    for (Map.Entry<String, Set<String>> group : groups.entrySet()) {
      if (args.length == 0 || Set.of(args).contains(group.getKey())) {
        print(group.getKey(), group.getValue(), proposals(wordnet, group.getValue()), where);
      }
    }
  }

  /** The predicates under each set and each frame. */
  private static Map<String, Set<String>> groups() {
    Map<String, Set<String>> out = new TreeMap<>();
    RuleFiles rules = RuleFiles.shipped();
    rules.yaml("words.yaml").get(0).map("sets").forEach((k, v) -> put(out, k, v));
    for (Object file : rules.yaml("frames/index.yaml").get(0).list("files")) {
      YamlFile frames = rules.yaml("frames/" + file).get(0);
      for (Object frame : frames.list("frames")) {
        if (frame instanceof Map<?, ?> m) {
          put(out, m.get("id"), m.get("predicate"));
        }
      }
    }
    return out;
  }

  private static void put(Map<String, Set<String>> out, Object name, Object lemmas) {
    if (lemmas instanceof List<?> list) {
      Set<String> verbs =
          list.stream()
              .map(String::valueOf)
              .filter(l -> !l.startsWith("~"))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!verbs.isEmpty()) {
        out.computeIfAbsent(String.valueOf(name), k -> new TreeSet<>()).addAll(verbs);
      }
    }
  }

  private static Map<String, Proposal> proposals(Dictionary wordnet, Set<String> verbs)
      throws JWNLException {
    Map<String, Proposal> out = new TreeMap<>();
    for (String verb : verbs) {
      IndexWord found = wordnet.getIndexWord(POS.VERB, verb);
      if (found == null) {
        continue;
      }
      for (Synset sense : found.getSenses().stream().limit(SENSES).toList()) {
        List<Synset> near = new ArrayList<>(List.of(sense));
        PointerUtils.getDirectHyponyms(sense).forEach(node -> near.add(node.getSynset()));
        for (Synset synset : near) {
          for (Word word : synset.getWords()) {
            String lemma = word.getLemma().replace('_', ' ');
            if (!verbs.contains(lemma)) {
              Proposal p = out.computeIfAbsent(lemma, k -> new Proposal());
              p.from.add(verb);
              p.glosses.add(synset.getGloss().replaceAll("\\s+", " "));
            }
          }
        }
      }
    }
    return out;
  }

  private static void print(
      String name, Set<String> verbs, Map<String, Proposal> proposals, Map<String, Set<String>> where) {
    System.out.println("== " + name + ": " + String.join(", ", verbs));
    proposals.entrySet().stream()
        .sorted(Comparator.comparing(e -> -e.getValue().from.size()))
        .forEach(
            e ->
                System.out.println(
                    e.getKey()
                        + "\t"
                        + String.join(", ", e.getValue().from)
                        + "\t"
                        + String.join(" / ", e.getValue().glosses)
                        + "\t"
                        + where.getOrDefault(e.getKey(), Set.of())));
  }
}
