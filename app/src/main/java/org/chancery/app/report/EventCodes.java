package org.chancery.app.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.Knowledge;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.event.Frame;
import org.chancery.event.Ontology;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/** What a code of event data means: a PLOVER type, mode, context or auxiliary mode, or CAMEO. */
final class EventCodes {
  /** A type and its mode, "SANCTION/expel". */
  static final Pattern PAIR = Pattern.compile("([A-Z]{3,})[ /]([A-Za-z-]+)");

  private final ScreenLines page;
  private final Knowledge knowledge;
  private final Ontology ontology;
  private final FrameList frames;

  EventCodes(ScreenLines page, Knowledge knowledge) {
    this.page = page;
    this.knowledge = knowledge;
    this.ontology = knowledge.ontology();
    this.frames = new FrameList(page, knowledge);
  }

  /** Writes what a code means; false if there is no such code. */
  boolean write(String words) {
    Ontology.CameoEntry cameo = ontology.cameo(words);
    if (cameo != null) {
      cameo(cameo);
      return true;
    }
    Ontology.PloverEntry plover = find(words);
    if (plover != null) {
      plover(plover);
    }
    return plover != null;
  }

  private Ontology.@Nullable PloverEntry find(String words) {
    Matcher pair = PAIR.matcher(words);
    String code = pair.matches() ? pair.group(1) + "/" + pair.group(2) : words;
    return ontology.plover().stream()
        .filter(e -> e.code().equalsIgnoreCase(code))
        .findFirst()
        .orElse(null);
  }

  private void cameo(Ontology.CameoEntry code) {
    page.line(0, code.code() + "  " + code.name(), Ink.BOLD);
    String plover =
        code.types().isEmpty()
            ? "no PLOVER event"
            : "PLOVER "
                + code.types().stream().map(PloverType::name).collect(Collectors.joining(" or "))
                + (code.modes().isEmpty() ? "" : " " + String.join(" or ", code.modes()));
    page.line(2, plover + ", Goldstein score " + code.goldstein(), Ink.DIM);
    page.line(2, code.definition(), Ink.PLAIN);
    CodePage.note(page, code.notes());
    below(code.code());
    about(code.code());
    List<String> sources = knowledge.turns().sources(code.code());
    if (!sources.isEmpty()) {
      page.heading("COMES FROM");
      page.line(
          2,
          "what is promised, demanded, refused, threatened or ended: "
              + sources.stream()
                  .map(s -> s.isEmpty() ? "any other act" : s + named(s))
                  .collect(Collectors.joining("; ")),
          Ink.PLAIN);
    }
    frames.write(f -> code.code().equals(f.cameo()));
  }

  /** Which words make a coarser code this one. */
  private void about(String code) {
    knowledge
        .finer()
        .sources(code)
        .forEach(
            (from, words) -> {
              page.heading("FINER THAN " + from + named(from).toUpperCase(Locale.ROOT));
              page.line(2, "where it is about: " + String.join(", ", words), Ink.PLAIN);
            });
  }

  private String named(String cameo) {
    Ontology.CameoEntry entry = ontology.cameo(cameo);
    return entry == null ? "" : " " + entry.name();
  }

  private void below(String code) {
    List<Ontology.CameoEntry> children =
        ontology.cameo().stream()
            .filter(c -> c.code().startsWith(code) && c.code().length() == code.length() + 1)
            .toList();
    if (!children.isEmpty()) {
      page.heading("CODES BELOW IT");
      children.forEach(
          c -> page.entry("\u2013", Ink.DIM, c.code() + "  " + c.name(), Ink.PLAIN, ""));
    }
  }

  private void plover(Ontology.PloverEntry entry) {
    page.line(0, entry.code(), Ink.BOLD);
    page.line(2, "PLOVER " + facts(entry), Ink.DIM);
    page.line(2, entry.definition(), Ink.PLAIN);
    CodePage.note(page, entry.notes());
    String code = entry.code();
    if (entry.kind() == Ontology.Kind.TYPE) {
      modes(code);
    }
    if (entry.kind() == Ontology.Kind.TYPE || entry.kind() == Ontology.Kind.MODE) {
      codes(code);
      frames.write(f -> !f.hidden() && (code.equals(f.type().name()) || code.equals(label(f))));
    } else if (entry.kind() == Ontology.Kind.CONTEXT) {
      page.heading("WORDS THAT TELL IT");
      page.line(2, String.join(", ", knowledge.contexts().words(code)), Ink.PLAIN);
      frames.write(f -> knowledge.contexts().is(f, code));
    }
  }

  private static String facts(Ontology.PloverEntry entry) {
    String kind = entry.kind().name().toLowerCase(Locale.ROOT);
    String facts = entry.kind() == Ontology.Kind.AUXILIARY ? "auxiliary mode" : kind;
    if (entry.quad() != null) {
      facts += ", " + entry.quad().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (entry.score() != null) {
      facts += ", score " + entry.score();
    }
    return facts + (entry.needsRecipient() ? ", needs a recipient" : "");
  }

  private void modes(String type) {
    page.heading("MODES");
    List<Ontology.PloverEntry> modes =
        ontology.plover().stream().filter(e -> e.code().startsWith(type + "/")).toList();
    if (modes.isEmpty()) {
      page.line(2, "none", Ink.DIM);
    }
    for (Ontology.PloverEntry m : modes) {
      String name = m.code().substring(type.length() + 1);
      page.entry("\u2013", Ink.DIM, name + ": " + m.definition(), Ink.PLAIN, "");
    }
  }

  private static String label(Frame f) {
    return f.type() + "/" + f.mode();
  }

  /** CAMEO codes that stand under the type or the mode. */
  private void codes(String code) {
    List<String> found =
        ontology.cameo().stream()
            .filter(c -> c.code().length() > 2 && !c.types().isEmpty())
            .filter(
                c -> {
                  String usual = c.types().get(0).name();
                  return code.equals(usual)
                      || c.modes().stream().anyMatch(m -> code.equals(usual + "/" + m));
                })
            .map(c -> c.code() + " " + c.name())
            .toList();
    if (!found.isEmpty()) {
      page.heading("CAMEO CODES");
      page.line(2, String.join("; ", found), Ink.PLAIN);
    }
  }
}
