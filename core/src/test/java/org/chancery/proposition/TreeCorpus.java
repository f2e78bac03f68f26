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
import org.chancery.article.Article;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.Sentence;
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
  private static final Operators OPERATORS = Operators.load(RULES);
  private static final ActorReader ACTORS =
      new ActorReader(Names.load(RULES), CommonNouns.load(RULES), LEXICON);
  private static final PropositionReader PROPOSITIONS =
      new PropositionReader(OPERATORS, Nominals.load(RULES), LEXICON);
  private static final SpeechReader SPEECH =
      new SpeechReader(p -> OPERATORS.of(p) == Operator.REPORT, LEXICON);
  private static final TimeReader TIMES = new TimeReader(LEXICON);

  private TreeCorpus() {}

  /**
   * A sentence with its tree.
   *
   * @param file its file, which is named after a construction
   * @param line where its block begins
   * @param text the whole story
   * @param scene what the stages make of it
   * @param speech who says what in it
   * @param wanted what they should, by kind: the comments of the block
   */
  record Case(
      String file,
      int line,
      String text,
      Scene scene,
      List<Speech> speech,
      Map<String, List<String>> wanted) {

    /** The comments of a kind. */
    List<String> wanted(String kind) {
      return wanted.getOrDefault(kind, List.of());
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
      for (Scene scene : scenes(story)) {
        int at = out.size();
        List<Speech> speech = SPEECH.read(scene);
        out.add(new Case(file, lines.get(at), story.text(), scene, speech, wanted.get(at)));
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

  private static List<Scene> scenes(ConllU.Frozen story) {
    Article article = new Article("x", null, DAY, null, null, null, "en", story.text());
    List<Cast> casts = ACTORS.read(article, story.sentences());
    List<Scene> out = new ArrayList<>();
    for (Sentence s : story.sentences()) {
      Cast cast = casts.get(s.index());
      List<TimePhrase> times = TIMES.read(s, new Anchor(DAY, null));
      out.add(PROPOSITIONS.scene(s, cast, PROPOSITIONS.read(story.text(), s, cast), times));
    }
    return out;
  }
}
