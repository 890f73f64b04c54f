package org.stoa.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stoa.problem.Problems;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.CsvLine;
import org.stoa.table.Row;
import org.stoa.table.Sheet;
import org.stoa.table.Table;

/**
 * Reads what was confirmed about who is who: a table with the columns {@code alias} and {@code id}.
 * An empty id says that this is nobody on the list. An apostrophe that keeps a spreadsheet from
 * taking a name for a formula isn't part of it.
 */
public final class AliasReader {

  private static final Column ALIAS = Column.required("alias", "name", "e-mail");
  private static final Column ID = Column.required("id", "participant id", "participant");

  private AliasReader() {}

  /**
   * Reads a file.
   *
   * @param people of whom the ids have to be
   * @throws java.io.UncheckedIOException if it can't be read at all
   */
  public static List<Alias> read(String file, Path path, People people, Problems problems) {
    return Sheet.read(file, path, problems)
        .flatMap(sheet -> sheet.table(List.of(ALIAS, ID), problems))
        .map(table -> aliases(table, people, problems))
        .orElse(List.of());
  }

  private static List<Alias> aliases(Table table, People people, Problems problems) {
    List<Alias> aliases = new ArrayList<>();
    for (Row row : table.rows()) {
      row.cell(ID)
          .filter(id -> people.participant(id.text()).isEmpty())
          .ifPresent(id -> unknown(id, problems));
      row.require(ALIAS, problems)
          .map(cell -> CsvLine.plain(cell.text()))
          .filter(text -> !Alias.key(text).isEmpty())
          .ifPresent(text -> aliases.add(new Alias(text, row.text(ID))));
    }
    return aliases;
  }

  private static void unknown(Cell id, Problems problems) {
    problems.error(
        "UNKNOWN_PERSON",
        id.place(),
        "There is no \"%s\" in the list of people; mend the id, or leave it empty for nobody."
            .formatted(id.text()));
  }
}
