package org.chancery.proposition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.actor.ActorReader;
import org.chancery.actor.Cast;
import org.chancery.actor.CommonNouns;
import org.chancery.actor.Names;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.Sentence;
import org.chancery.text.Article;
import org.chancery.time.Anchor;
import org.chancery.time.TimePhrase;
import org.chancery.time.TimeReader;

/** The trees under {@code src/test/resources/trees}, with what is to be read in them. */
final class TreeCorpus {
  /** A Monday: the day of every story of the corpus. */
  static final LocalDate DAY = LocalDate.of(2021, 10, 18);

  private static final Path FOLDER = Path.of("src", "test", "resources", "trees");
  private static final RuleFiles RULES = RuleFiles.shipped();
  private static final Lexicon LEXICON = Lexicon.load(RULES);
  private static final Names NAMES = Names.load(RULES);
  private static final CommonNouns NOUNS = CommonNouns.load(RULES);

  private TreeCorpus() {}

  /**
   * A sentence with its tree.
   *
   * @param file its file, which is named after a construction
   * @param line where its block begins
   * @param story the whole story
   * @param index which of its sentences
   * @param wanted what is to be read in it, by kind: the comments of the block
   */
  record Case(
      String file, int line, ConllU.Frozen story, int index, Map<String, List<String>> wanted) {

    /** The comments of a kind. */
    List<String> wanted(String kind) {
      return wanted.getOrDefault(kind, List.of());
    }

    /** The sentence as written. */
    String sentence() {
      return story.sentences().get(index).in(story.text());
    }

    /** What the stages, made anew, read in it. */
    Notation told() {
      Operators operators = Operators.load(RULES);
      Scene scene = scenes(story, operators).get(index);
      SpeechReader speech = new SpeechReader(p -> operators.of(p) == Operator.REPORT, LEXICON);
      return new Notation(scene, speech.read(scene));
    }
  }

  /** All sentences, file by file. */
  static List<Case> load() {
    List<Case> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path p : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        out.addAll(cases(p.getFileName().toString(), Files.readString(p)));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out;
  }

  private static List<Case> cases(String file, String content) {
    List<Map<String, List<String>>> wanted = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int line = 1;
    for (String block : content.split("\n\n", -1)) {
      if (!block.isBlank()) {
        wanted.add(comments(block));
        lines.add(line);
      }
      line += block.split("\n", -1).length + 1;
    }
    List<Case> out = new ArrayList<>();
    for (ConllU.Frozen story : ConllU.read(file, content).texts()) {
      for (Sentence s : story.sentences()) {
        int at = out.size();
        out.add(new Case(file, lines.get(at), story, s.index(), wanted.get(at)));
      }
    }
    return out;
  }

  private static Map<String, List<String>> comments(String block) {
    Map<String, List<String>> out = new HashMap<>();
    block
        .lines()
        .filter(l -> l.startsWith("# ") && l.contains(" = "))
        .forEach(
            l -> {
              String[] said = l.substring(2).split(" = ", 2);
              out.computeIfAbsent(said[0], k -> new ArrayList<>()).add(said[1].strip());
            });
    return out;
  }

  private static List<Scene> scenes(ConllU.Frozen story, Operators operators) {
    Article article = new Article("x", null, DAY, null, null, null, "en", story.text());
    ActorReader actors = new ActorReader(NAMES, NOUNS, LEXICON);
    PropositionReader propositions =
        new PropositionReader(operators, Nominals.load(RULES), LEXICON);
    TimeReader clock = new TimeReader(LEXICON);
    List<Cast> casts = actors.read(article, story.sentences());
    List<Scene> out = new ArrayList<>();
    for (Sentence s : story.sentences()) {
      Cast cast = casts.get(s.index());
      List<TimePhrase> times = clock.read(s, new Anchor(DAY, null));
      out.add(propositions.scene(s, cast, propositions.read(story.text(), s, cast), times));
    }
    return out;
  }
}
