package org.stoa.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

/**
 * All cells of a file, row by row, blank rows included. At least one cell has a text.
 *
 * @param file the name that problems give it
 */
public record Sheet(String file, List<List<Cell>> rows) {

  /** The most bytes that a file may have. */
  public static final int LONGEST = 16 << 20;

  public Sheet {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a file of at most 16 MiB, in UTF-8 or in whichever of UTF-8 and UTF-16 its byte order
   * mark says. What separates its cells is told from its first lines, not from its name.
   *
   * @return empty if it isn't such a file; the problems say why
   * @throws java.io.UncheckedIOException if the file can't be read at all
   */
  public static Optional<Sheet> read(String file, Path path, Problems problems) {
    return SourceText.readMarked(file, path, LONGEST, problems)
        .flatMap(source -> of(source, problems));
  }

  /** Reads a text. */
  public static Optional<Sheet> of(SourceText source, Problems problems) {
    int zero = source.text().indexOf('\0');
    if (zero >= 0) {
      problems.error(
          "NOT_TEXT",
          source.placeAt(zero),
          "There are zero bytes in this file, so it isn't plain text; save it as CSV in UTF-8.");
      return Optional.empty();
    }
    if (source.text().isBlank()) {
      empty(source.file(), problems);
      return Optional.empty();
    }
    return new SeparatedValues(source, Separator.of(source.text()), problems)
        .rows()
        .flatMap(rows -> of(source.file(), rows, problems));
  }

  /** Cells that were found in a file; empty, with a problem, if none of them has a text. */
  public static Optional<Sheet> of(String file, List<List<Cell>> rows, Problems problems) {
    if (rows.stream().allMatch(Cell::allBlank)) {
      empty(file, problems);
      return Optional.empty();
    }
    return Optional.of(new Sheet(file, rows));
  }

  private static void empty(String file, Problems problems) {
    problems.error("EMPTY_FILE", Place.startOf(file), "There is nothing in this file.");
  }

  /** The file as one table. */
  public Optional<Table> table(List<Column> columns, Problems problems) {
    return Table.of(rows, columns, problems);
  }

  /** The file as several tables; headings aren't among their rows. */
  public List<Section> sections() {
    return Section.of(rows);
  }

  /**
   * The one table of the file, from its header to the file's end; whatever stands above is left
   * out. Empty if no row is the header.
   */
  public Optional<Section> from(Predicate<List<Cell>> isHeader) {
    List<List<Cell>> filled = filled();
    return IntStream.range(0, filled.size())
        .filter(at -> isHeader.test(filled.get(at)))
        .mapToObj(at -> new Section(Optional.empty(), filled.subList(at, filled.size())))
        .findFirst();
  }

  /** The rows that aren't blank; at least one. */
  public List<List<Cell>> filled() {
    return rows.stream().filter(row -> !Cell.allBlank(row)).toList();
  }

  /** The first row that isn't blank. */
  public List<Cell> first() {
    return filled().get(0);
  }
}
