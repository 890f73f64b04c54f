package org.stoa.cli;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.attendance.AttendanceImport;
import org.stoa.attendance.DoubleAttendance;
import org.stoa.statement.Statement;

/**
 * What the command has to tell.
 *
 * @param statements to record
 * @param doubles who was at this session and at another one at once
 */
record AttendanceOutcome(
    AttendanceImport dryRun, List<Statement> statements, List<DoubleAttendance> doubles) {

  static AttendanceOutcome of(
      AttendanceImport dryRun, List<Statement> statements, List<Statement> earlier) {
    List<Statement> all = Stream.concat(earlier.stream(), statements.stream()).toList();
    return new AttendanceOutcome(
        dryRun,
        statements,
        DoubleAttendance.in(dryRun.edition(), all).stream()
            .filter(it -> Stream.of(it.first(), it.second()).anyMatch(dryRun.session()::equals))
            .toList());
  }
}
