package org.stoa.authoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Problems;
import org.stoa.programme.SessionFormat;
import org.stoa.yaml.Fields;

/** Reads how a session's time is used: {@code talks}, {@code rounds} or {@code break}. */
final class SessionFormats {

  private static final String LENGTH = "a length such as PT12M";

  private SessionFormats() {}

  static Optional<SessionFormat> format(Fields fields, Problems problems) {
    List<String> formats = fields.keysAmong(Set.of("talks", "rounds", "break"));
    if (formats.size() > 1) {
      problems.error(
          "FORMAT_UNCLEAR",
          fields.keyPlace(formats.get(1)),
          "A session has one format: keep one of " + String.join(", ", formats) + ".");
    }
    if (fields.flag("break")) {
      return Optional.of(new SessionFormat.Break());
    }
    Optional<SessionFormat> talks =
        fields
            .node("talks")
            .flatMap(node -> Fields.of(node, problems))
            .flatMap(SessionFormats::talks);
    return talks.or(
        () ->
            fields
                .node("rounds")
                .flatMap(node -> Fields.of(node, problems))
                .flatMap(SessionFormats::rounds));
  }

  private static Optional<SessionFormat> talks(Fields fields) {
    fields.requireNode("count");
    fields.requireNode("max");
    var count = fields.count("count");
    Optional<Duration> max = fields.value("max", LENGTH, Values::length);
    Duration debate = fields.value("debate", LENGTH, Values::length).orElse(Duration.ZERO);
    fields.done();
    return count.isPresent()
        ? max.map(length -> new SessionFormat.Talks(count.getAsInt(), length, debate))
        : Optional.empty();
  }

  private static Optional<SessionFormat> rounds(Fields fields) {
    fields.requireNode("count");
    fields.requireNode("each");
    var count = fields.count("count");
    Optional<Duration> each = fields.value("each", LENGTH, Values::length);
    fields.done();
    return count.isPresent()
        ? each.map(length -> new SessionFormat.Rounds(count.getAsInt(), length))
        : Optional.empty();
  }
}
