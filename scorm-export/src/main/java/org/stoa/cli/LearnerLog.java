package org.stoa.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Statement;
import org.stoa.xapi.LearnerStatement;

/**
 * All statements of one enrolment.
 *
 * @param learner what to call her: as a statement names her, by a UUID only if none does otherwise
 * @param names all names that statements have for her
 */
record LearnerLog(
    String learner, Set<String> names, EnrolmentId enrolment, List<Statement> statements) {

  static final Comparator<LearnerLog> BY_NAME =
      Comparator.comparing(LearnerLog::learner).thenComparing(log -> log.enrolment().value());

  private static final Pattern A_UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  LearnerLog {
    names = Set.copyOf(names);
    statements = List.copyOf(statements);
  }

  /**
   * Those of one enrolment, in the order in which they were read; at least one. A statement that is
   * there twice counts once, yet every name that it has for her is hers.
   */
  static LearnerLog of(EnrolmentId enrolment, List<LearnerStatement> read) {
    List<String> names = read.stream().map(LearnerStatement::learner).distinct().toList();
    Map<UUID, Statement> statements = new LinkedHashMap<>();
    read.forEach(it -> statements.putIfAbsent(it.statement().id(), it.statement()));
    return new LearnerLog(
        names.stream()
            .filter(name -> !A_UUID.matcher(name).matches())
            .findFirst()
            .orElse(names.get(0)),
        Set.copyOf(names),
        enrolment,
        List.copyOf(statements.values()));
  }
}
