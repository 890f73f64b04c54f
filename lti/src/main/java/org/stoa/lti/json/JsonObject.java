package org.stoa.lti.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object. A member of another type than the one asked for counts as absent.
 *
 * <p>Safe for many threads.
 */
public final class JsonObject {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern NUMBER =
      Pattern.compile("\\s*-?\\d{1,18}(\\.\\d{1,18})?([eE][+-]?\\d{1,3})?\\s*");

  private final JsonNode node;

  private JsonObject(JsonNode node) {
    this.node = node;
  }

  /**
   * Reads an object. A name that occurs twice in one object is an error: two readers could choose
   * differently.
   *
   * @throws MalformedJson if the text is anything else
   */
  public static JsonObject parse(String text) throws MalformedJson {
    JsonNode node = read(text);
    if (!node.isObject()) {
      throw new MalformedJson("not a JSON object");
    }
    return new JsonObject(node);
  }

  /**
   * Reads an array, keeping the objects in it.
   *
   * @throws MalformedJson if the text isn't an array
   */
  public static List<JsonObject> parseArray(String text) throws MalformedJson {
    JsonNode node = read(text);
    if (!node.isArray()) {
      throw new MalformedJson("not a JSON array");
    }
    return objectsOf(node);
  }

  /**
   * The objects of an array that has to be there.
   *
   * @throws MalformedJson if there is no array of this name
   */
  public List<JsonObject> requiredObjects(String name) throws MalformedJson {
    if (!hasArray(name)) {
      throw new MalformedJson("no array \"" + name + "\"");
    }
    return objects(name);
  }

  private static JsonNode read(String text) throws MalformedJson {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new MalformedJson("not JSON, or a name occurs twice");
    }
  }

  /** A new object, member by member. */
  public static Builder builder() {
    return new Builder();
  }

  /** A new object that begins with the members of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    node.properties().forEach(it -> builder.members.set(it.getKey(), it.getValue().deepCopy()));
    return builder;
  }

  /** Whether there is a member of this name, null included. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** A text. */
  public Optional<String> text(String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /**
   * A text that has to be there, because we have written it ourselves.
   *
   * @throws IllegalArgumentException if there is no text of this name
   */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  /** A text that isn't blank. */
  public Optional<String> filled(String name) {
    return text(name).filter(value -> !value.isBlank());
  }

  /** The texts of an array; a single text counts as an array of one. Others are left out. */
  public List<String> texts(String name) {
    JsonNode member = node.path(name);
    Stream<JsonNode> nodes = member.isArray() ? stream(member) : Stream.of(member);
    return nodes.filter(JsonNode::isTextual).map(JsonNode::textValue).toList();
  }

  /** Whether there is an array of this name, of whatever. */
  public boolean hasArray(String name) {
    return node.path(name).isArray();
  }

  /** An object. */
  public Optional<JsonObject> object(String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isObject).map(JsonObject::new);
  }

  /** The objects of an array; others are left out. */
  public List<JsonObject> objects(String name) {
    return objectsOf(node.path(name));
  }

  /** A number. */
  public Optional<Double> number(String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::doubleValue);
  }

  /** A finite number; platforms also write it as text. */
  public Optional<Double> quantity(String name) {
    return number(name).or(() -> text(name).flatMap(JsonObject::parsed)).filter(Double::isFinite);
  }

  private static Optional<Double> parsed(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }

  /** A text that isn't blank; platforms also write an id as a whole number. */
  public Optional<String> id(String name) {
    return Optional.of(node.path(name))
        .filter(JsonNode::isIntegralNumber)
        .map(JsonNode::asText)
        .or(() -> filled(name));
  }

  /** Seconds since 1970, fractions dropped, as an instant. */
  public Optional<Instant> epochSeconds(String name) {
    return Optional.of(node.path(name))
        .filter(JsonNode::isNumber)
        .filter(JsonNode::canConvertToLong)
        .map(JsonNode::longValue)
        .filter(seconds -> Math.abs(seconds) <= Instant.MAX.getEpochSecond() / 2)
        .map(Instant::ofEpochSecond);
  }

  /** A boolean; platforms also write it as the text {@code "true"} or {@code "false"}. */
  public Optional<Boolean> truth(String name) {
    JsonNode member = node.path(name);
    if (member.isBoolean()) {
      return Optional.of(member.booleanValue());
    }
    return text(name)
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(text -> text.equalsIgnoreCase("true"));
  }

  /** Every text, number and boolean, as text, in the order of the object. */
  public Map<String, String> scalars() {
    Map<String, String> scalars = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getValue().isValueNode() && !member.getValue().isNull()) {
        scalars.put(member.getKey(), member.getValue().asText());
      }
    }
    return scalars;
  }

  /** The object as JSON on one line. */
  public String json() {
    return node.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject that && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** Doesn't show the content, which may be somebody's. */
  @Override
  public String toString() {
    return "JsonObject[" + node.size() + " members]";
  }

  private static List<JsonObject> objectsOf(JsonNode array) {
    return stream(array).filter(JsonNode::isObject).map(JsonObject::new).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return array.isArray() ? nodes.stream() : Stream.empty();
  }

  /** Builds one object; not safe for many threads. */
  public static final class Builder {

    private final ObjectNode members = JsonNodeFactory.instance.objectNode();

    private Builder() {}

    /** A text. */
    public Builder put(String name, String value) {
      members.put(name, value);
      return this;
    }

    /** A text, if there is one. */
    public Builder put(String name, Optional<String> value) {
      value.ifPresent(present -> members.put(name, present));
      return this;
    }

    /** Nothing of this name. */
    public Builder remove(String name) {
      members.remove(name);
      return this;
    }

    /** A boolean. */
    public Builder put(String name, boolean value) {
      members.put(name, value);
      return this;
    }

    /** A number; a whole one is written without a fraction. */
    public Builder put(String name, double value) {
      if (value == Math.rint(value) && Math.abs(value) < 1e15) {
        members.put(name, (long) value);
      } else {
        members.put(name, value);
      }
      return this;
    }

    /** Seconds since 1970. */
    public Builder put(String name, Instant value) {
      members.put(name, value.getEpochSecond());
      return this;
    }

    /** An object. */
    public Builder put(String name, JsonObject value) {
      members.set(name, value.node.deepCopy());
      return this;
    }

    /** An array of texts. */
    public Builder putTexts(String name, Collection<String> values) {
      ArrayNode array = members.putArray(name);
      values.forEach(array::add);
      return this;
    }

    /** An array of objects. */
    public Builder putObjects(String name, Collection<JsonObject> values) {
      ArrayNode array = members.putArray(name);
      values.forEach(value -> array.add(value.node.deepCopy()));
      return this;
    }

    /** An object of texts. */
    public Builder put(String name, Map<String, String> values) {
      ObjectNode object = members.putObject(name);
      values.forEach(object::put);
      return this;
    }

    /** The object; the builder may be used further. */
    public JsonObject build() {
      return new JsonObject(members.deepCopy());
    }
  }
}
