package org.stoa.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.testing.Stopwatch;

class SheetTest {

  private final Problems problems = new Problems();

  @Test
  @DisplayName("every cell knows its line and its column, in characters")
  void places() {
    List<List<Cell>> rows = rows("a,😀😀,c\r\n\"x,\ny\", z\n");
    assertEquals(List.of(cell(1, 1, "a"), cell(1, 3, "😀😀"), cell(1, 6, "c")), rows.get(0));
    assertEquals(List.of(cell(2, 1, "x,\ny"), cell(3, 4, "z")), rows.get(1));
  }

  @Test
  @DisplayName("a quotation mark within a quoted text is written twice")
  void quotes() {
    List<Cell> row = rows("\"Ana \"\"Nina\"\", Ferri,\",b,\"c\" ,d").get(0);
    assertEquals(List.of("Ana \"Nina\", Ferri,", "b", "c", "d"), texts(row));
    assertEquals(new Place("a.csv", 1, 31), row.get(3).place());
  }

  @ParameterizedTest
  @CsvSource({"COMMA", "TAB", "SEMICOLON"})
  @DisplayName("the separator is told from the lines, not from the name of the file")
  void separators(Separator separator) {
    String text = "Name|E-mail|Roles\nFerri; Ana, dr.|ana@example.org|\"a;b,c\td\"\n";
    String quoted = text.replace("Ferri; Ana, dr.", "\"Ferri; Ana, dr.\"");
    List<List<Cell>> rows = rows(quoted.replace('|', separator.character()));
    assertEquals(List.of("Ferri; Ana, dr.", "ana@example.org", "a;b,c\td"), texts(rows.get(1)));
  }

  @Test
  @DisplayName("a line of title before the header doesn't hide the separator")
  void titleFirst() {
    assertEquals(
        List.of("Name", "E-mail"),
        texts(rows("1. Summary\nTitle\tA, b; c\n\nName\tE-mail").get(3)));
  }

  @Test
  @DisplayName("UTF-16 with its mark is read whatever the file is called")
  void utf16(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.csv");
    Files.write(file, "\uFEFF이름\tE-mail\r\n".getBytes(StandardCharsets.UTF_16LE));
    Sheet sheet = Sheet.read("report.csv", file, problems).orElseThrow();
    assertEquals(List.of("이름", "E-mail"), texts(sheet.first()));
  }

  @Test
  @DisplayName("UTF-16 without a mark is a problem and not a table of single letters")
  void utf16Unmarked() {
    assertEquals("NOT_TEXT", refused("N\0a\0m\0e\0").code());
  }

  @Test
  @DisplayName("a file of white space is a problem")
  void empty() {
    assertEquals("EMPTY_FILE", refused(" \n\t\n").code());
    assertEquals("EMPTY_FILE", refused(",,\n\"\",\n").code());
  }

  @Test
  @DisplayName("an open quotation mark is a problem at the row in which it stands")
  void openQuote() {
    Problem problem = refused("a,b\n1,\"2\n2\"\n3,\"4\n5,6\n");
    assertEquals("TABLE_SYNTAX", problem.code());
    assertEquals(new Place("a.csv", 4, 1), problem.place());
  }

  @Test
  @DisplayName("a text behind a closed quotation mark is a problem")
  void textBehindQuote() {
    assertEquals(new Place("a.csv", 1, 1), refused("\"a\"b,c\n").place());
  }

  @Test
  @DisplayName("a row of 16 million characters is a problem in under a second")
  void longRow() throws Exception {
    String text = "a,b\n" + ",".repeat(16_000_000);
    assertEquals("ROW_TOO_LONG", Stopwatch.inASecond(() -> refused(text)).code());
  }

  @Test
  @DisplayName("a quotation mark that is never closed doesn't swallow the file")
  void swallowing() {
    Problem problem = refused("a,b\n\"" + "1,2\n".repeat(1_000_000));
    assertEquals("ROW_TOO_LONG", problem.code());
    assertEquals(new Place("a.csv", 2, 1), problem.place());
  }

  @Test
  @DisplayName("too long a cell, too many columns, too many cells are problems")
  void bounds() {
    assertEquals("CELL_TOO_LONG", refused("a," + "x".repeat(40_000)).code());
    assertEquals("TOO_MANY_COLUMNS", refused(",a".repeat(2_000)).code());
    assertEquals("TOO_MANY_ROWS", refused("a,b,c,d,e\n".repeat(200_001)).code());
  }

  @Test
  @DisplayName("sections are told by blank lines and by lines with a single text")
  void sections() {
    Sheet sheet =
        sheet("Report,,\nTopic,When,\nCare,Monday,\nHosts\nName,Mail\n,,\n\nName,Mail\nA,a@x\n");
    assertEquals(
        List.of("Report 2", "Hosts 1", " 2"),
        sheet.sections().stream()
            .map(it -> it.heading().map(Cell::text).orElse("") + " " + it.rows().size())
            .toList());
  }

  @Test
  @DisplayName("whatever the characters, reading ends with cells or with problems")
  void anything() {
    Random random = new Random(20261122);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append("a\",;\t\r\n \\é😀'".charAt(random.nextInt(13)));
      }
      Problems found = new Problems();
      Optional<Sheet> sheet = Sheet.of(new SourceText("a.csv", text.toString()), found);
      assertEquals(sheet.isEmpty(), found.hasErrors(), text::toString);
      sheet.ifPresent(it -> assertInOrder(it, text.toString()));
    }
  }

  private static void assertInOrder(Sheet sheet, String text) {
    List<Place> places = new ArrayList<>();
    sheet.rows().forEach(row -> row.forEach(cell -> places.add(cell.place())));
    assertEquals(places.stream().sorted().toList(), places, text);
  }

  private List<List<Cell>> rows(String text) {
    return sheet(text).rows();
  }

  private Sheet sheet(String text) {
    Optional<Sheet> sheet = Sheet.of(new SourceText("a.csv", text), problems);
    assertEquals(List.of(), problems.inReadingOrder());
    return sheet.orElseThrow();
  }

  private static Problem refused(String text) {
    Problems found = new Problems();
    assertTrue(Sheet.of(new SourceText("a.csv", text), found).isEmpty());
    assertEquals(1, found.inReadingOrder().size());
    return found.inReadingOrder().get(0);
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::text).toList();
  }

  private static Cell cell(int line, int column, String text) {
    return new Cell(new Place("a.csv", line, column), text);
  }
}
