package org.stoa.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** One JSON object as text: the whole of it, or a line of many. Stateless, safe for any thread. */
public final class JsonObject {

  private static final JsonFactory JSON = new JsonFactory();

  /** Of a usual line, in characters. */
  private static final int LENGTH = 1 << 13;

  private JsonObject() {}

  /** What stands between the braces. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Spread over lines, for an answer that is one object. */
  public static String spread(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      write(fields, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /**
   * In one line, for an answer of many objects.
   *
   * @param kind tells the lines of an answer apart
   */
  public static String line(String kind, Fields fields) {
    return compact(
            it -> {
              it.writeStringField("line", kind);
              fields.write(it);
            })
        + '\n';
  }

  /** Without any blanks, the same on every system. */
  public static String compact(Fields fields) {
    StringWriter text = new StringWriter(LENGTH);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(fields, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Fields fields, JsonGenerator json) throws IOException {
    json.writeStartObject();
    fields.write(json);
    json.writeEndObject();
  }
}
