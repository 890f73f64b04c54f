package org.stoa.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;
import org.stoa.programme.Appointment;
import org.stoa.programme.CohortId;
import org.stoa.programme.Profile;
import org.stoa.programme.RoleId;
import org.stoa.statement.ActivityId;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Row;

/** Reads a person's roles, mode and cohort. */
final class ProfileReader {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Pattern ROLE =
      Pattern.compile("(\\S+)(?: +(?<first>" + DAY + ")(?:/(?<last>" + DAY + ")?)?)?");
  private final Problems problems;

  ProfileReader(Problems problems) {
    this.problems = problems;
  }

  Profile profile(Row row) {
    return new Profile(
        appointments(row),
        value(row, PeopleColumns.MODE, "WRONG_MODE", "online or on-site", ModeWord::mode),
        value(
            row,
            PeopleColumns.COHORT,
            "WRONG_COHORT",
            "the id of a cohort, such as inclusion",
            text -> Optional.of(text).filter(ActivityId::isValid).map(CohortId::new)));
  }

  private List<Appointment> appointments(Row row) {
    List<Appointment> appointments = new ArrayList<>();
    for (String text : PeopleReader.several(row, PeopleColumns.ROLES)) {
      value(
              row,
              PeopleColumns.ROLES,
              "WRONG_ROLE",
              "ids of roles with ; between them, each with its term where it has one, such as "
                  + "mayor 2023-07-01/2025-06-30",
              whole -> appointment(text))
          .ifPresent(appointments::add);
    }
    return appointments;
  }

  private static Optional<Appointment> appointment(String text) {
    Matcher parts = ROLE.matcher(text);
    if (!parts.matches() || !ActivityId.isValid(parts.group(1))) {
      return Optional.empty();
    }
    try {
      Optional<LocalDate> first = Optional.ofNullable(parts.group("first")).map(LocalDate::parse);
      Optional<LocalDate> last = Optional.ofNullable(parts.group("last")).map(LocalDate::parse);
      return Optional.of(new Appointment(new RoleId(parts.group(1)), first, last));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> value(
      Row row, Column column, String code, String expected, Function<String, Optional<T>> parse) {
    Optional<Cell> cell = row.cell(column);
    Optional<T> value = cell.map(Cell::text).flatMap(parse);
    if (cell.isPresent() && value.isEmpty()) {
      problems.error(
          code,
          cell.get().place(),
          "Expected " + expected + "; found \"" + cell.get().text() + "\".");
    }
    return value;
  }
}
