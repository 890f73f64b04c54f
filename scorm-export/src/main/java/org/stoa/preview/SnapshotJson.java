package org.stoa.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.content.Driver;
import org.stoa.json.JsonObject;
import org.stoa.preview.Snapshot.Packed;
import org.stoa.problem.Problem;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.lms.StrictRunTime;

/** A snapshot as the page reads it. */
final class SnapshotJson {

  /** Nobody reads more problems on a page at once. */
  private static final int SHOWN = 100;

  private final Excerpts excerpts;

  private SnapshotJson(Path folder) {
    this.excerpts = new Excerpts(folder);
  }

  /** In one line. */
  static String of(Snapshot snapshot, Path folder) {
    var writer = new SnapshotJson(folder);
    return JsonObject.compact(json -> writer.write(snapshot, json));
  }

  private void write(Snapshot snapshot, JsonGenerator json) throws IOException {
    json.writeNumberField("number", snapshot.number());
    strings(json, "saved", snapshot.saved());
    json.writeNumberField("errors", snapshot.problems().stream().filter(Problem::isError).count());
    problems(json, snapshot.problems());
    json.writeArrayFieldStart("formats");
    for (Packed packed : snapshot.packages()) {
      format(json, packed);
    }
    json.writeEndArray();
  }

  private void format(JsonGenerator json, Packed packed) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", packed.format().name());
    json.writeStringField("title", packed.format().title());
    json.writeStringField("programme", packed.plan().title());
    json.writeStringField("identifier", packed.plan().identifier());
    json.writeStringField("player", player(packed.format().driver()));
    json.writeStringField("page", packed.plan().units().get(0).page());
    json.writeObjectFieldStart("activities");
    for (Part.Carried part : packed.plan().carried()) {
      json.writeStringField(
          part.activity().id().value(), part.activity().title().in(packed.plan().reader()));
    }
    json.writeEndObject();
    problems(json, packed.warnings());
    strings(json, "files", packed.contents().sums().keySet());
    json.writeEndObject();
  }

  /** Who plays it: a run-time by its name, this server, the pages alone, or nobody here. */
  private static String player(Optional<Driver> driver) {
    return driver.map(SnapshotJson::player).orElse("none");
  }

  private static String player(Driver driver) {
    if (driver == Driver.CMI5) {
      return "cmi5";
    }
    return driver.keepsResults()
        ? "pages"
        : StrictRunTime.of(driver).map(StrictRunTime::script).orElse("unknown");
  }

  private void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems.subList(0, Math.min(problems.size(), SHOWN))) {
      json.writeStartObject();
      json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("code", problem.code());
      json.writeStringField("place", problem.place().toString());
      json.writeStringField("message", problem.message());
      json.writeNumberField("column", problem.place().column());
      Optional<String> line = excerpts.line(problem.place());
      if (line.isPresent()) {
        json.writeStringField("line", line.get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
