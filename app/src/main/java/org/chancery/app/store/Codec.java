package org.chancery.app.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.Reading;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.LegalBasis;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.time.PartialDate;

/**
 * Writes the records of a reading as JSON and loads them again, equal to what they were. This is
 * the store's own form, field by field as the records have them; what the program prints is another
 * one. The same record always gives the same characters, all of them ASCII, so that not even a
 * broken surrogate gets lost on the way through the database.
 */
final class Codec {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          // Words of missions and their members: "head of mission", as rows have always had them.
          // A record is its components; isX() is asked of them, not told.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A list that an older store does not know yet is empty.
          .withConfigOverride(
              List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .addModule(
              new SimpleModule()
                  .addSerializer(DiplomaticAct.class, new ActRowWriter())
                  .addDeserializer(DiplomaticAct.class, new ActRowReader())
                  .addSerializer(LegalBasis.class, ToStringSerializer.instance)
                  .addDeserializer(LegalBasis.class, new LegalBasisReader())
                  .addSerializer(PartialDate.class, ToStringSerializer.instance)
                  .addDeserializer(PartialDate.class, new PartialDateReader())
                  .addSerializer(LocalDate.class, new DayWriter())
                  .addDeserializer(LocalDate.class, new DayReader())
                  .addSerializer(Set.class, new SetWriter()))
          .build();

  /** The record as JSON. */
  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of plain values can always be written", e);
    }
  }

  /**
   * The record behind the JSON.
   *
   * @throws StoreException if the records have changed their shape since
   */
  <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new StoreException(
          "store",
          "holds a "
              + type.getSimpleName()
              + " of another version of chancery: ingest its stories again",
          e);
    }
  }

  /** A digest of all that a reading says; what it cost is left out. */
  String hash(Reading r) {
    return Migrations.sha256(
        write(
            new Reading(
                r.article(),
                r.sentences(),
                r.events(),
                r.acts(),
                r.notCounted(),
                r.claims(),
                r.contradictions(),
                r.nearMisses(),
                r.problems(),
                Map.of())));
  }

  /** An act lies flat in a row, as it did before it had parts. */
  private static final class ActRowWriter extends JsonSerializer<DiplomaticAct> {
    @Override
    public void serialize(DiplomaticAct act, JsonGenerator out, SerializerProvider serializers)
        throws IOException {
      ObjectMapper mapper = (ObjectMapper) out.getCodec();
      ObjectNode flat = mapper.createObjectNode();
      flat.put("id", act.id());
      flat.put("type", act.type().name());
      flat.setAll(mapper.<ObjectNode>valueToTree(act.parties()));
      flat.setAll(mapper.<ObjectNode>valueToTree(act.subject()));
      ObjectNode dates = mapper.valueToTree(act.dates());
      JsonNode background = dates.remove("background");
      flat.setAll(dates);
      flat.put("status", act.status().name());
      flat.set("background", background);
      flat.put("article", act.article() == null ? null : act.article().name());
      flat.setAll(mapper.<ObjectNode>valueToTree(act.account()));
      out.writeTree(flat);
    }
  }

  /** Each part takes what is its own. */
  private static final class ActRowReader extends JsonDeserializer<DiplomaticAct> {
    @Override
    public DiplomaticAct deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      JsonNode flat = in.readValueAsTree();
      ObjectCodec mapper = in.getCodec();
      return new DiplomaticAct(
          flat.path("id").asText(),
          mapper.treeToValue(flat.path("type"), ActType.class),
          mapper.treeToValue(flat, Parties.class),
          mapper.treeToValue(flat, Subject.class),
          mapper.treeToValue(flat, ActDates.class),
          mapper.treeToValue(flat.path("status"), Status.class),
          mapper.treeToValue(flat.path("article"), LegalBasis.class),
          mapper.treeToValue(flat, Account.class));
    }
  }

  private static final class LegalBasisReader extends JsonDeserializer<LegalBasis> {
    @Override
    public LegalBasis deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return new LegalBasis(in.getText());
    }
  }

  private static final class PartialDateReader extends JsonDeserializer<PartialDate> {
    @Override
    public PartialDate deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return PartialDate.parse(in.getText());
    }
  }

  private static final class DayWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate day, JsonGenerator out, SerializerProvider serializers)
        throws IOException {
      out.writeString(day.toString());
    }
  }

  private static final class DayReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return LocalDate.parse(in.getText());
    }
  }

  /** Java shuffles its immutable sets anew in every process. */
  @SuppressWarnings("rawtypes")
  private static final class SetWriter extends JsonSerializer<Set> {
    @Override
    public void serialize(Set set, JsonGenerator out, SerializerProvider serializers)
        throws IOException {
      SortedSet<String> words = new TreeSet<>();
      for (Object item : set) {
        words.add(String.valueOf(item));
      }
      out.writeStartArray();
      for (String word : words) {
        out.writeString(word);
      }
      out.writeEndArray();
    }
  }
}
