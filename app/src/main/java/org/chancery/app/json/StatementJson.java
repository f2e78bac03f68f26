package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.witness.Statement;
import org.chancery.witness.Statement.Pointed;
import org.chancery.witness.Statement.Role;

/** What the second reader saw, out and in: all that a vote needs, so that one can vote again. */
final class StatementJson {
  private StatementJson() {}

  static ObjectNode write(Statement s) {
    ObjectNode node = JsonValues.object();
    node.put("type", s.type());
    node.set("trigger", JsonValues.span(s.trigger()));
    node.put("sentence", s.sentence());
    node.put("seen", s.seen());
    ObjectNode status = node.putObject("status");
    new TreeMap<>(s.status()).forEach(status::put);
    node.put("history", s.history());
    ObjectNode roles = node.putObject("roles");
    new TreeMap<>(s.roles()).forEach((name, role) -> roles.set(name, role(role)));
    return node;
  }

  private static ObjectNode role(Role role) {
    ObjectNode node = JsonValues.object();
    node.put("untold", role.untold());
    node.set("words", JsonValues.list(role.words(), StatementJson::pointed));
    return node;
  }

  private static ArrayNode pointed(Pointed p) {
    return JsonNodeFactory.instance
        .arrayNode()
        .add(p.word().start())
        .add(p.word().end())
        .add(p.likely());
  }

  static Statement read(JsonNode n) {
    Map<String, Double> status = new TreeMap<>();
    n.path("status").properties().forEach(e -> status.put(e.getKey(), e.getValue().asDouble()));
    Map<String, Role> roles = new TreeMap<>();
    n.path("roles").properties().forEach(e -> roles.put(e.getKey(), role(e.getValue())));
    return new Statement(
        JsonValues.must(n, "type"),
        JsonValues.span(n.path("trigger")),
        n.path("sentence").intValue(),
        n.path("seen").asDouble(),
        status,
        n.path("history").asDouble(),
        roles);
  }

  private static Role role(JsonNode n) {
    return new Role(
        n.path("untold").asDouble(),
        JsonValues.list(
            n.path("words"), w -> new Pointed(JsonValues.span(w), w.path(2).asDouble())));
  }
}
