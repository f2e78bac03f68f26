package org.chancery.app.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Decision;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.SafeText;
import org.chancery.ledger.View;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Headcount;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Ruling;
import org.jspecify.annotations.Nullable;

/** Answers of the ledger as one JSON object each, over several lines, ending with a line feed. */
public final class LedgerJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectMapper mapper = new ObjectMapper();

  /** How two parties stand. */
  public String pair(PairView view) {
    Relation relation = view.relation();
    ObjectNode node = NODES.objectNode();
    node.put("first", view.first());
    node.put("second", view.second());
    Nodes.question(node, view.question());
    ObjectNode diplomatic = node.putObject("diplomatic");
    Nodes.track(diplomatic, relation.diplomatic().status());
    diplomatic.set("pending", Nodes.pending(relation.diplomatic().pending()));
    Nodes.track(node.putObject("level"), relation.diplomatic().level());
    ObjectNode consular = node.putObject("consular");
    Nodes.track(consular, relation.consular().status());
    consular.set("pending", Nodes.pending(relation.consular().pending()));
    posted(node, view, null);
    channels(node.putArray("channels"), relation);
    ArrayNode deadlines = node.putArray("deadlines");
    relation.deadlines().forEach(d -> deadlines.add(Nodes.deadline(d)));
    ArrayNode disputes = node.putArray("disputes");
    view.disputes().forEach(d -> disputes.add(Nodes.dispute(view.archive(), d)));
    ArrayNode flags = node.putArray("flags");
    relation.flags().forEach(f -> flags.add(Nodes.flag(f)));
    ArrayNode answers = node.putArray("answers");
    relation.answers().forEach(a -> answers.add(Nodes.answer(a)));
    ObjectNode silence = node.putObject("silence");
    silence.set(
        "due",
        Nodes.words(
            relation.deadlines().stream().filter(Deadline::silence).map(Deadline::entry).toList()));
    silence.set("one_source", Nodes.words(view.onOneSource().stream().map(Entry::id).toList()));
    acts(node, view.archive(), relation.entries());
    leftOut(node, view);
    return written(node);
  }

  /** One party's missions and staff at another. */
  public String mission(PairView view, String sending) {
    ObjectNode node = NODES.objectNode();
    node.put("sending", sending);
    node.put("receiving", sending.equals(view.first()) ? view.second() : view.first());
    Nodes.question(node, view.question());
    posted(node, view, sending);
    acts(node, view.archive(), MissionReport.acts(view, sending));
    leftOut(node, view);
    return written(node);
  }

  /** Deadlines. */
  public String due(Archive archive, List<Due> dues, Question question) {
    ObjectNode node = NODES.objectNode();
    Nodes.question(node, question);
    ArrayNode deadlines = node.putArray("deadlines");
    for (Due due : dues) {
      ObjectNode deadline = Nodes.deadline(due.deadline());
      deadline.set("entry", Nodes.entry(archive, due.entry()));
      deadlines.add(deadline);
    }
    return written(node);
  }

  /** The register of open disputes. */
  public String disputes(Archive archive, View view) {
    ObjectNode node = NODES.objectNode();
    Nodes.question(node, view.question());
    ArrayNode disputes = node.putArray("disputes");
    view.disputes().forEach(d -> disputes.add(Nodes.dispute(archive, d)));
    return written(node);
  }

  /** Why reports were taken for one act, and what it did. */
  public String why(Archive archive, View view, Entry entry, PartyNames names) {
    ObjectNode node = NODES.objectNode();
    Nodes.question(node, view.question());
    node.set("entry", Nodes.entry(archive, entry));
    ArrayNode effects = node.putArray("effects");
    ArrayNode flags = node.putArray("flags");
    for (Relation r : view.relations()) {
      if (r.entries().stream().anyMatch(e -> e.id().equals(entry.id()))) {
        new Effects(names).of(r, entry.id()).forEach(effects::add);
        r.flags().stream()
            .filter(f -> f.entry().equals(entry.id()))
            .forEach(f -> flags.add(Nodes.flag(f)));
      }
    }
    ArrayNode rulings = node.putArray("rulings");
    for (Decision d : WhyReport.rulings(archive, entry)) {
      for (Ruling r : d.rulings()) {
        rulings
            .addObject()
            .put("id", d.id())
            .put("one", r.one())
            .put("other", r.other())
            .put("same", r.same())
            .put("note", r.note());
      }
    }
    return written(node);
  }

  private static void posted(ObjectNode node, PairView view, @Nullable String sending) {
    Relation relation = view.relation();
    ArrayNode missions = node.putArray("missions");
    for (MissionState m : relation.missions()) {
      if (sending == null || sending.equals(m.sending())) {
        ObjectNode mission = place(missions, m.sending(), m.receiving());
        mission.put("kind", m.kind() == null ? null : m.kind().word()).put("seat", m.seat());
        Nodes.track(mission, m.state());
        mission.set("pending", Nodes.pending(m.pending()));
      }
    }
    ArrayNode posts = node.putArray("posts");
    for (Post p : relation.posts()) {
      if (sending == null || sending.equals(p.sending())) {
        ObjectNode post = place(posts, p.sending(), p.receiving());
        Nodes.track(post, p.state());
        post.set("pending", Nodes.pending(p.pending()));
      }
    }
    ArrayNode staff = node.putArray("staff");
    for (Headcount h : relation.headcounts()) {
      if (sending == null || sending.equals(h.sending())) {
        ObjectNode count = place(staff, h.sending(), h.receiving());
        count
            .put("ceiling", h.ceiling())
            .put("accredited", h.accredited())
            .put("vacant", h.vacant())
            .put("leaving", h.leaving())
            .put("expelled", h.expelled())
            .put("uncounted", h.isLowerBound());
        ArrayNode disputed = count.putArray("disputed");
        h.disputed().forEach(d -> disputed.add(Nodes.dispute(view.archive(), d)));
        count.set("ceilings", Nodes.history(h.ceilings()));
        count.set("acts", Nodes.words(h.entries()));
      }
    }
  }

  private static ObjectNode place(ArrayNode array, String sending, String receiving) {
    return array.addObject().put("sending", sending).put("receiving", receiving);
  }

  private static void channels(ArrayNode channels, Relation relation) {
    for (Channel c : relation.channels()) {
      ObjectNode channel = channels.addObject();
      channel.put("from", c.from()).put("to", c.to()).put("kind", c.kind().word());
      channel.put("via", c.via()).put("seat", c.seat());
      Nodes.track(channel, c.state());
      channel.set("pending", Nodes.pending(c.pending()));
    }
  }

  private static void acts(ObjectNode node, Archive archive, List<Entry> entries) {
    ArrayNode acts = node.putArray("acts");
    entries.forEach(e -> acts.add(Nodes.entry(archive, e)));
  }

  private static void leftOut(ObjectNode node, PairView view) {
    node.putObject("left_out")
        .put("later", view.leftOut().later())
        .put("undated", view.leftOut().undated())
        .put("not_yet_known", view.leftOut().unknown())
        .put("known_when_unknown", view.leftOut().unplaced());
  }

  private String written(ObjectNode node) {
    try {
      String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node);
      return SafeText.inJson(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }
}
