package org.chancery.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.chancery.app.evaluate.Fault;
import org.chancery.app.evaluate.Figure;
import org.chancery.app.evaluate.Measurement;
import org.chancery.app.words.SafeText;
import org.jspecify.annotations.Nullable;

/** What was measured, for machines. */
public final class EvaluationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EvaluationJson() {}

  /** The report as an indented object. */
  public static String of(Measurement report) {
    ObjectNode node = NODES.objectNode();
    node.put("texts", report.texts());
    node.put("refused", report.refused());
    node.put("not_all_found", report.wrong());
    node.put("resamples", report.resamples());
    node.put("seed", report.seed());
    for (Measurement.Table t : report.tables()) {
      node.set(t.about().name().toLowerCase(Locale.ROOT), table(t));
    }
    ArrayNode worst = node.putArray("worst");
    report.worst().forEach(f -> worst.add(fault(f)));
    try {
      String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
      return SafeText.inJson(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private static ObjectNode table(Measurement.Table table) {
    ObjectNode node = NODES.objectNode();
    Figure pair = table.whole().get(0).figure();
    if (table.macro() != null) {
      node.set("accuracy", range(pair.recall()));
      node.set("macro_f1", range(table.macro()));
      node.put("answered", pair.emitted());
      node.put("pairs", pair.gold());
    } else {
      table.whole().forEach(r -> node.set(r.name(), figure(r.figure())));
    }
    ObjectNode types = node.putObject("types");
    table.byType().forEach(r -> types.set(r.name(), figure(r.figure())));
    ObjectNode confusion = node.putObject("confusion");
    List<String> names = table.confusion().names();
    for (int g = 0; g < names.size(); g++) {
      ObjectNode row = NODES.objectNode();
      for (int r = 0; r < names.size(); r++) {
        long times = table.confusion().cells().get(g).get(r);
        if (times > 0) {
          row.put(names.get(r), times);
        }
      }
      if (!row.isEmpty()) {
        confusion.set(names.get(g), row);
      }
    }
    return node;
  }

  private static ObjectNode figure(Figure f) {
    ObjectNode node = NODES.objectNode();
    node.set("precision", range(f.precision()));
    node.set("recall", range(f.recall()));
    node.set("f1", range(f.f1()));
    node.put("found", f.found());
    node.put("emitted", f.emitted());
    node.put("gold", f.gold());
    return node;
  }

  /** A value with its interval; null values where there was nothing to divide by. */
  private static ObjectNode range(Figure.Range range) {
    ObjectNode node = NODES.objectNode();
    node.put("value", known(range.value()));
    node.put("low", known(range.low()));
    node.put("high", known(range.high()));
    return node;
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static ObjectNode fault(Fault f) {
    ObjectNode node = NODES.objectNode();
    node.put("id", f.gold().id());
    node.put("text", f.gold().text());
    node.set("gold", strings(f.asked()));
    node.set("read", strings(f.got()));
    node.put("explain", f.explain());
    return node;
  }

  private static ArrayNode strings(List<String> words) {
    ArrayNode out = NODES.arrayNode();
    words.forEach(out::add);
    return out;
  }
}
