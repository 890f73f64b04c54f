package org.stoa.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stoa.json.JsonObject;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.inspect.Objection;
import org.stoa.scorm.inspect.Part;

/** A package as JSON, by {@link OutputSchema#INSPECTION}. */
final class InspectionJson {

  private InspectionJson() {}

  static JsonObject.Fields of(Path file, Inspection inspection) {
    return json -> {
      json.writeStringField("file", String.valueOf(file.getFileName()));
      json.writeStringField("kind", FormatWords.of(inspection.kind()));
      json.writeNumberField("files", inspection.files());
      json.writeNumberField("bytes", inspection.bytes());
      json.writeArrayFieldStart("problems");
      for (Objection objection : inspection.problems()) {
        json.writeStartObject();
        AnswerHead.write(objection.problem(), json);
        json.writeStringField("clause", objection.clause());
        json.writeEndObject();
      }
      json.writeEndArray();
      Optional<Part> structure = inspection.structure();
      if (structure.isPresent()) {
        json.writeFieldName("structure");
        write(structure.get(), json);
      }
    };
  }

  private static void write(Part part, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", part.type());
    json.writeStringField("title", part.title());
    json.writeStringField("identifier", part.identifier());
    if (part.launch().isPresent()) {
      json.writeStringField("launch", part.launch().get());
    }
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, String> property : part.properties().entrySet()) {
      json.writeStringField(property.getKey(), property.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("parts");
    for (Part each : part.parts()) {
      write(each, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
