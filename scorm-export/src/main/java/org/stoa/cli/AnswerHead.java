package org.stoa.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stoa.authoring.Reading;
import org.stoa.problem.Problem;
import org.stoa.programme.Edition;

/**
 * What every answer in JSON begins with.
 *
 * @param programme its id; absent if its folder has errors
 * @param edition its id, as the command was asked
 * @param asOf what was known then counts; absent if all does
 */
record AnswerHead(
    Optional<String> programme, String edition, Optional<Instant> asOf, List<Problem> problems) {

  AnswerHead {
    problems = List.copyOf(problems);
  }

  /** About an edition that could be read. */
  static AnswerHead of(Edition edition, Optional<Instant> asOf, List<Problem> problems) {
    return new AnswerHead(
        Optional.of(edition.programme().id().value()), edition.id().value(), asOf, problems);
  }

  /** About an edition that can't be read because of the errors in its programme's folder. */
  static AnswerHead ofBroken(Reading reading, EditionOptions edition, Optional<Instant> asOf) {
    return new AnswerHead(Optional.empty(), edition.id(), asOf, reading.toMend());
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** For people: each problem, and how many there are. */
  void tell(PrintWriter err) {
    problems.forEach(err::println);
    if (!problems.isEmpty()) {
      err.println(ProblemReport.summary(problems) + (hasErrors() ? "; nothing else was done" : ""));
    }
  }

  /** For a program. */
  void write(JsonGenerator json) throws IOException {
    if (programme.isPresent()) {
      json.writeStringField("programme", programme.get());
    }
    json.writeStringField("edition", edition);
    if (asOf.isPresent()) {
      json.writeStringField("asOf", asOf.get().toString());
    }
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      write(problem, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What stands between a problem's braces, in every answer. */
  static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStringField("severity", FormatWords.of(problem.severity()));
    json.writeStringField("code", problem.code());
    json.writeStringField("file", problem.place().file());
    json.writeNumberField("line", problem.place().line());
    json.writeNumberField("column", problem.place().column());
    json.writeStringField("message", problem.message());
  }
}
