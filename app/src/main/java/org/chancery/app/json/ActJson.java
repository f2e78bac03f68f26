package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.Belief;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Grade;
import org.chancery.act.LegalBasis;
import org.chancery.act.Manner;
import org.chancery.act.NotCounted;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.act.Vote;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.pointing.Pairing.Sided;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** Acts, and what looks like one and is none, as JSON objects, out and in. */
public final class ActJson {
  private ActJson() {}

  /** An act as an object. */
  public static ObjectNode write(DiplomaticAct act) {
    ObjectNode node = JsonValues.object();
    node.put("id", act.id());
    node.put("type", act.type().name());
    node.put("actor", act.parties().actor());
    node.put("counterparty", act.parties().counterparty());
    node.put("joint", act.parties().joint());
    node.put("sending", act.parties().sending());
    node.put("receiving", act.parties().receiving());
    node.put("host", act.parties().host());
    node.put("mission", JsonValues.word(act.subject().mission()));
    node.put("seat", act.subject().seat());
    node.put("persons", JsonValues.word(act.subject().persons()));
    node.put("count", act.subject().count());
    node.put("via", act.subject().via());
    node.put("manner", JsonValues.word(act.subject().manner()));
    JsonValues.interval(node, "date", act.dates().date());
    JsonValues.interval(node, "due", act.dates().due());
    JsonValues.interval(node, "original_date", act.dates().originalDate());
    node.put("status", act.status().word());
    node.put("background", act.dates().background());
    node.put("article", JsonValues.word(act.article()));
    node.put("wording", act.account().wording());
    JsonValues.speaker(node, act.account().speaker());
    node.set("inferred", JsonValues.words(act.account().belief().inferred()));
    node.set("events", JsonValues.words(act.account().events()));
    node.set("evidence", JsonValues.spans(act.account().evidence()));
    node.put("quote", act.account().quote());
    node.put("grade", act.account().belief().grade().word());
    node.put("sure", act.account().belief().sure());
    ObjectNode weighed = node.putObject("weighed");
    new TreeMap<>(act.account().belief().weighed()).forEach(weighed::put);
    node.set("votes", JsonValues.list(act.account().belief().votes(), ActJson::vote));
    return node;
  }

  /** The status behind its word. */
  static Status status(String word) {
    return Status.valueOf(JsonValues.name(word));
  }

  /** The act behind an object. */
  static DiplomaticAct read(JsonNode n) {
    return new DiplomaticAct(
        JsonValues.must(n, "id"),
        ActType.valueOf(JsonValues.must(n, "type")),
        new Parties(
            JsonValues.must(n, "actor"),
            JsonValues.word(n, "counterparty"),
            n.path("joint").asBoolean(),
            JsonValues.word(n, "sending"),
            JsonValues.word(n, "receiving"),
            JsonValues.word(n, "host")),
        new Subject(
            JsonValues.kind(n, "mission", MissionKind::of),
            JsonValues.word(n, "seat"),
            JsonValues.kind(n, "persons", Persons::of),
            JsonValues.count(n.path("count")),
            JsonValues.word(n, "via"),
            JsonValues.kind(n, "manner", Manner::of)),
        new ActDates(
            JsonValues.interval(n.path("date")),
            JsonValues.interval(n.path("due")),
            JsonValues.interval(n.path("original_date")),
            n.path("background").asBoolean()),
        status(JsonValues.must(n, "status")),
        JsonValues.kind(n, "article", LegalBasis::new),
        account(n));
  }

  private static Account account(JsonNode n) {
    return new Account(
        JsonValues.word(n, "wording"),
        JsonValues.speaker(n.path("speaker")),
        JsonValues.words(n.path("events")),
        JsonValues.spans(n.path("evidence")),
        JsonValues.must(n, "quote"),
        belief(n));
  }

  private static ObjectNode vote(Vote vote) {
    ObjectNode node = JsonValues.object();
    node.put("by", vote.by());
    node.put("words", vote.words());
    node.put("likely", vote.likely());
    node.set("sides", JsonValues.list(vote.sides(), ActJson::sided));
    return node;
  }

  private static ObjectNode sided(Sided sided) {
    ObjectNode node = JsonValues.object();
    node.put("actor", sided.actor());
    node.put("counterparty", sided.other());
    node.put("likely", Math.round(sided.likely() * 1000) / 1000.0);
    ObjectNode speaking = node.putObject("speaking");
    sided.speaking().forEach(speaking::put);
    return node;
  }

  private static Sided sided(JsonNode n) {
    return new Sided(
        JsonValues.word(n, "actor"),
        JsonValues.word(n, "counterparty"),
        n.path("likely").asDouble(),
        numbers(n.path("speaking")));
  }

  private static Map<String, Double> numbers(JsonNode n) {
    Map<String, Double> out = new TreeMap<>();
    n.properties().forEach(e -> out.put(e.getKey(), e.getValue().asDouble()));
    return out;
  }

  /** Readings of before there was a second witness name none: they are the rules'. */
  private static Belief belief(JsonNode n) {
    Grade grade = JsonValues.kind(n, "grade", Grade::of);
    List<Vote> votes = new ArrayList<>();
    for (JsonNode v : n.path("votes")) {
      Double likely = v.path("likely").isNumber() ? v.path("likely").asDouble() : null;
      List<Sided> sides = JsonValues.list(v.path("sides"), ActJson::sided);
      votes.add(new Vote(JsonValues.must(v, "by"), JsonValues.word(v, "words"), likely, sides));
    }
    return new Belief(
        grade == null ? Grade.TOLD : grade,
        n.path("sure").isNumber() ? n.path("sure").asDouble() : null,
        JsonValues.words(n.path("inferred")),
        grade == null ? List.of(Vote.RULES) : votes,
        numbers(n.path("weighed")));
  }

  /** Puts an interval, or null, as an act has it. */
  public static void interval(ObjectNode node, String key, @Nullable Interval interval) {
    JsonValues.interval(node, key, interval);
  }

  static ObjectNode notCounted(NotCounted not) {
    ObjectNode node = JsonValues.object();
    node.put("type", not.type().name());
    node.put("actor", not.actor());
    node.put("counterparty", not.counterparty());
    node.put("reason", not.reason());
    node.set("span", JsonValues.span(not.span()));
    node.put("quote", not.quote());
    return node;
  }

  static NotCounted notCounted(JsonNode n) {
    return new NotCounted(
        ActType.valueOf(JsonValues.must(n, "type")),
        JsonValues.word(n, "actor"),
        JsonValues.word(n, "counterparty"),
        JsonValues.must(n, "reason"),
        JsonValues.span(n.path("span")),
        JsonValues.must(n, "quote"));
  }
}
