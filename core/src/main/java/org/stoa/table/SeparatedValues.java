package org.stoa.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

/** Reads the cells of a text as RFC 4180 has them, within bounds. Not thread-safe. */
final class SeparatedValues {

  private static final int LONGEST_ROW = 1 << 18;
  private static final int LONGEST_CELL = 1 << 15;
  private static final int MOST_COLUMNS = 1 << 10;
  private static final int MOST_CELLS = 1_000_000;

  private final SourceText source;
  private final char separator;
  private final Problems problems;
  private final Position position;
  private final List<List<Cell>> rows = new ArrayList<>();
  private int cells;
  private int reached;

  SeparatedValues(SourceText source, Separator separator, Problems problems) {
    this.source = source;
    this.separator = separator.character();
    this.problems = problems;
    this.position = new Position(source);
  }

  /** All rows, or a problem. */
  Optional<List<List<Cell>>> rows() {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    RationedReader text = new RationedReader(source.text(), LONGEST_ROW);
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        if (!take(records.next())) {
          return Optional.empty();
        }
        text.refill();
      }
      return Optional.of(rows);
    } catch (IOException | UncheckedIOException e) {
      problems.error(text.isExceeded() ? "ROW_TOO_LONG" : "TABLE_SYNTAX", rowBehind(), mend(text));
      return Optional.empty();
    }
  }

  private static String mend(RationedReader text) {
    return text.isExceeded()
        ? "The row that begins here has more than %d characters; is a quotation mark missing?"
            .formatted(LONGEST_ROW)
        : "In the row that begins here a quotation mark isn't closed, or something stands behind "
            + "a closed one. A quotation mark within a text is written twice.";
  }

  /** Where the row begins that comes after the last one that was read. */
  private Place rowBehind() {
    int end = rows.isEmpty() ? -1 : source.text().indexOf('\n', reached);
    return position.at(end + 1);
  }

  private boolean take(CSVRecord entry) {
    List<Cell> row = new ArrayList<>(entry.size());
    int at = Math.toIntExact(entry.getCharacterPosition());
    for (String value : entry) {
      Place place = position.at(at);
      if (value.length() > LONGEST_CELL) {
        return refuse(
            "CELL_TOO_LONG", place, "This cell has more than %d characters.", LONGEST_CELL);
      }
      row.add(new Cell(place, value.strip()));
      reached = end(at, value);
      at = row.size() < entry.size() ? behind(reached) : reached;
    }
    cells += row.size();
    if (row.size() > MOST_COLUMNS) {
      return refuse(
          "TOO_MANY_COLUMNS", row.get(0).place(), "This row has more than %d cells.", MOST_COLUMNS);
    }
    if (cells > MOST_CELLS) {
      return refuse(
          "TOO_MANY_ROWS",
          row.get(0).place(),
          "More than %d cells up to here; split the file.",
          MOST_CELLS);
    }
    rows.add(row);
    return true;
  }

  private boolean refuse(String code, Place place, String message, int bound) {
    problems.error(code, place, message.formatted(bound));
    return false;
  }

  /** Where a cell's value has ended: the parser keeps values, not where they stood. */
  private int end(int start, String value) {
    String text = source.text();
    int quote = start;
    while (quote < text.length() && text.charAt(quote) == ' ') {
      quote++;
    }
    boolean quoted = quote < text.length() && text.charAt(quote) == '"';
    long doubled = value.chars().filter(it -> it == '"').count();
    return quoted ? quote + value.length() + (int) doubled + 2 : start;
  }

  /** Where the next cell begins. */
  private int behind(int end) {
    int next = source.text().indexOf(separator, end);
    return next < 0 ? source.text().length() : next + 1;
  }
}
