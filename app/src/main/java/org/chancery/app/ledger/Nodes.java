package org.chancery.app.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.chancery.app.json.ActJson;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Head;
import org.chancery.ledger.values.Answer;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.ReportedClaim;
import org.chancery.ledger.values.Step;
import org.chancery.ledger.values.Track;
import org.chancery.ledger.values.Worded;
import org.jspecify.annotations.Nullable;

/** Records of the ledger as JSON. Every key is there in every object; what is unknown is null. */
final class Nodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Nodes() {}

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static void question(ObjectNode node, Question q) {
    node.put("as_of", day(q.asOf()));
    node.put("known_on", day(q.knownOn()));
  }

  /** An act with all reports of it. */
  static ObjectNode entry(Archive archive, Entry entry) {
    ObjectNode node = ActJson.write(entry.act());
    if (node.get("speaker") instanceof ObjectNode speaker) {
      // Where one of several stories names its speaker says nothing here.
      speaker.remove("span");
    }
    node.put("day", day(entry.day()));
    ArrayNode steps = node.putArray("steps");
    for (Step s : entry.steps()) {
      ObjectNode step = steps.addObject();
      step.put("status", s.status().word());
      ActJson.interval(step, "when", s.when());
      step.put("day", day(s.day()));
      step.put("basis", s.basis().name().toLowerCase(Locale.ROOT));
      step.set("reports", words(s.reports()));
    }
    ArrayNode differs = node.putArray("differs");
    entry.disputes().forEach(d -> differs.add(dispute(archive, d)));
    node.put("sources", entry.sources());
    ArrayNode reports = node.putArray("reports");
    for (int i = 0; i < entry.reports().size(); i++) {
      ObjectNode report = reports.addObject();
      ReportedAct r = entry.reports().get(i);
      report.put("key", r.key());
      report.put("known", day(r.story().known()));
      report.put("status", r.act().status().word());
      report.put("quote", r.act().account().quote());
      boolean reasoned = i > 0 && i - 1 < entry.reasons().size();
      report.put("joined_because", reasoned ? entry.reasons().get(i - 1) : null);
    }
    ArrayNode stories = node.putArray("stories");
    PairView.storiesOf(archive, entry).forEach(s -> stories.add(story(s)));
    return node;
  }

  static ObjectNode story(Head story) {
    return NODES
        .objectNode()
        .put("id", story.id())
        .put("title", story.title())
        .put("published", day(story.published()))
        .put("source", story.source());
  }

  static ObjectNode deadline(Deadline d) {
    ObjectNode node = NODES.objectNode();
    node.put("act", d.entry());
    node.put("type", d.type().name());
    node.put("by", d.by());
    node.put("on", d.on());
    ActJson.interval(node, "due", d.due());
    node.put("last", day(d.last()));
    node.put("state", d.state().word());
    node.put("on_silence", d.silence());
    node.put("sequence", d.sequence());
    ArrayNode versions = node.putArray("versions");
    for (Deadline.Version v : d.versions()) {
      ObjectNode version = versions.addObject();
      ActJson.interval(version, "due", v.due());
      version.put("known", day(v.known()));
      version.set("reports", words(v.reports()));
    }
    return node;
  }

  static ObjectNode dispute(Archive archive, Dispute d) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", d.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    node.put("act", d.entry());
    node.put("about", d.about());
    ArrayNode sides = node.putArray("sides");
    for (Dispute.Side s : d.sides()) {
      ObjectNode side = sides.addObject();
      side.put("says", s.says());
      side.put("party", s.party());
      side.set("reports", words(s.reports()));
      ArrayNode claims = side.putArray("claims");
      for (ReportedClaim w : s.words()) {
        ObjectNode claim = claims.addObject();
        claim.put("key", w.key());
        claim.put("speaker", w.claim().speaker());
        claim.put("quote", w.claim().quote());
        Head head = archive.heads().get(w.story().id());
        claim.set("story", head == null ? NODES.nullNode() : story(head));
      }
    }
    return node;
  }

  static ObjectNode flag(Flag f) {
    return NODES
        .objectNode()
        .put("rule", f.rule())
        .put("act", f.entry())
        .put("says", f.says())
        .put("article", f.article());
  }

  static ObjectNode answer(Answer a) {
    return NODES
        .objectNode()
        .put("act", a.entry())
        .put("answers", a.to())
        .put("days", a.days())
        .put("proportion", a.proportion())
        .put("told", a.told());
  }

  /** Puts a state with its history. */
  static void track(ObjectNode node, Track<? extends Worded> track) {
    node.put("state", track.now().word());
    node.put("since", day(track.since()));
    node.put("implied", track.implied());
    node.set("history", history(track.history()));
  }

  static ArrayNode history(List<? extends Dated<?>> history) {
    ArrayNode array = NODES.arrayNode();
    for (Dated<?> d : history) {
      ObjectNode step = array.addObject();
      if (d.state() instanceof Worded state) {
        step.put("state", state.word());
      } else if (d.state() instanceof Integer n) {
        step.put("state", n);
      }
      step.put("day", day(d.day())).put("act", d.entry()).put("implied", d.implied());
      ActJson.interval(step, "within", d.span());
    }
    return array;
  }

  static ArrayNode pending(List<Pending> pending) {
    ArrayNode array = NODES.arrayNode();
    for (Pending p : pending) {
      ObjectNode node = array.addObject();
      node.put("act", p.entry());
      node.put("type", p.type().name());
      node.put("announced", day(p.announced()));
      ActJson.interval(node, "due", p.due());
    }
    return array;
  }

  static ArrayNode words(Collection<String> words) {
    ArrayNode array = NODES.arrayNode();
    words.forEach(array::add);
    return array;
  }
}
