package org.stoa.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.statement.EnrolmentId;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Header;
import org.stoa.table.Row;
import org.stoa.table.Sheet;
import org.stoa.table.Table;

/**
 * Reads a list of people: one row each, with a name and an e-mail address. Where there is no id,
 * the first address is it. A cell holds several addresses, aliases or registrant ids with {@code ;}
 * between them. Not thread-safe.
 */
public final class PeopleReader {

  /** The names of a participant's attributes. */
  public static final Set<String> ATTRIBUTES =
      PeopleColumns.ATTRIBUTES.stream().map(Column::name).collect(Collectors.toUnmodifiableSet());

  private final Problems problems;
  private final ProfileReader profiles;
  private final Map<String, Place> taken = new HashMap<>();
  private final List<Participant> participants = new ArrayList<>();
  private final List<Alias> aliases = new ArrayList<>();

  private PeopleReader(Problems problems) {
    this.problems = problems;
    this.profiles = new ProfileReader(problems);
  }

  /**
   * Reads a file.
   *
   * @return empty if it isn't such a list; rows with an error are left out
   * @throws java.io.UncheckedIOException if it can't be read at all
   */
  public static Optional<People> read(String file, Path path, Problems problems) {
    return Sheet.read(file, path, problems).flatMap(sheet -> of(sheet, problems));
  }

  /** Reads rows of cells. */
  public static Optional<People> of(Sheet sheet, Problems problems) {
    boolean split = Header.fits(sheet.first(), PeopleColumns.SPLIT_NAMES);
    List<Column> columns = split ? PeopleColumns.SPLIT_NAMES : PeopleColumns.WHOLE_NAMES;
    return sheet.table(columns, problems).map(table -> new PeopleReader(problems).people(table));
  }

  private People people(Table table) {
    table.rows().stream().filter(PeopleReader::isActive).forEach(this::take);
    return new People(participants, aliases);
  }

  /** OneRoster keeps those who have left in the file. */
  private static boolean isActive(Row row) {
    return row.text(PeopleColumns.STATUS)
        .map(status -> !status.equalsIgnoreCase("tobedeleted") && !status.equalsIgnoreCase("false"))
        .orElse(true);
  }

  private void take(Row row) {
    Optional<String> name = name(row);
    Set<EmailAddress> emails = emails(row);
    Optional<Cell> id = row.cell(PeopleColumns.ID).or(() -> row.cell(PeopleColumns.EMAIL));
    if (name.isEmpty() || id.isEmpty()) {
      problems.error(
          "NOBODY",
          row.place(),
          "This row needs a name, and an id or an e-mail address to tell people apart by.");
      return;
    }
    String identity =
        row.text(PeopleColumns.ID)
            .or(() -> emails.stream().findFirst().map(EmailAddress::value))
            .orElse(id.get().text());
    claim("id", identity, id.get().place());
    List<String> registrants = several(row, PeopleColumns.REGISTRANT);
    emails.forEach(it -> claim("e-mail", it.value(), place(row, PeopleColumns.EMAIL)));
    registrants.forEach(it -> claim("registrant id", it, place(row, PeopleColumns.REGISTRANT)));
    several(row, PeopleColumns.ALIASES).stream()
        .filter(it -> !Alias.key(it).isEmpty())
        .forEach(it -> aliases.add(new Alias(it, Optional.of(identity))));
    participants.add(
        new Participant(
            identity,
            name.get(),
            emails,
            Set.copyOf(registrants),
            profiles.profile(row),
            enrolment(row),
            attributes(row)));
  }

  private static Optional<String> name(Row row) {
    String split =
        Stream.of(PeopleColumns.GIVEN_NAME, PeopleColumns.FAMILY_NAME)
            .flatMap(column -> row.text(column).stream())
            .collect(Collectors.joining(" "));
    return row.text(PeopleColumns.NAME).or(() -> Optional.of(split).filter(it -> !it.isEmpty()));
  }

  private Set<EmailAddress> emails(Row row) {
    Set<EmailAddress> emails = new LinkedHashSet<>();
    for (String text : several(row, PeopleColumns.EMAIL)) {
      EmailAddress.of(text)
          .ifPresentOrElse(
              emails::add,
              () ->
                  problems.error(
                      "WRONG_EMAIL",
                      place(row, PeopleColumns.EMAIL),
                      "\"" + text + "\" isn't an e-mail address; put ; between several."));
    }
    return emails;
  }

  private Optional<EnrolmentId> enrolment(Row row) {
    Optional<Cell> cell = row.cell(PeopleColumns.ENROLMENT);
    Optional<EnrolmentId> enrolment = cell.map(Cell::text).flatMap(PeopleReader::enrolment);
    if (cell.isPresent() && enrolment.isEmpty()) {
      problems.error(
          "WRONG_ENROLMENT",
          cell.get().place(),
          "An enrolment is a UUID such as 7d444840-9dc0-11d1-b245-5ffdce74fad2; or leave it empty.");
    }
    return enrolment;
  }

  private static Optional<EnrolmentId> enrolment(String text) {
    return text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(new EnrolmentId(UUID.fromString(text)))
        : Optional.empty();
  }

  private static Map<String, String> attributes(Row row) {
    Map<String, String> attributes = new HashMap<>();
    for (Column column : PeopleColumns.ATTRIBUTES) {
      row.text(column).ifPresent(text -> attributes.put(column.name(), text));
    }
    return attributes;
  }

  /** Two people can't be found by the same thing. */
  private void claim(String kind, String value, Place place) {
    Place first = taken.putIfAbsent(kind + " " + value, place);
    if (first != null) {
      problems.error(
          "DUPLICATE_PERSON",
          place,
          "The %s \"%s\" stands in line %d too; each person has one row, and an %s of their own."
              .formatted(kind, value, first.line(), kind));
    }
  }

  private static Place place(Row row, Column column) {
    return row.cell(column).map(Cell::place).orElse(row.place());
  }

  /** The parts of a cell that holds several things. */
  static List<String> several(Row row, Column column) {
    return row.text(column).stream()
        .flatMap(text -> Stream.of(text.split(";")))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
