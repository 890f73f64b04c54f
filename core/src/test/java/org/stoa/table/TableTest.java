package org.stoa.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

class TableTest {

  private static final Column NAME = Column.required("name", "full name", "이름");
  private static final Column MAIL = Column.required("e-mail", "user e-mail", "e-mail address");
  private static final Column CITY = Column.optional("city");
  private static final List<Column> COLUMNS = List.of(NAME, MAIL, CITY);

  private final Problems problems = new Problems();

  @ParameterizedTest
  @ValueSource(
      strings = {"name,e-mail", "FULL NAME,User_Email", "이름;Email", "\"Name \",E-Mail Address:,"})
  @DisplayName("headers are found by any of their names, whatever case and punctuation")
  void synonyms(String header) {
    String separator = header.contains(";") ? ";" : ",";
    Row row = table(header + "\nAna" + separator + "ana@example.org\n").orElseThrow().rows().get(0);
    assertEquals(Optional.of("Ana"), row.text(NAME));
    assertEquals(Optional.of("ana@example.org"), row.text(MAIL));
    assertEquals(Optional.empty(), row.text(CITY));
    assertEquals(List.of(), problems.inReadingOrder());
  }

  @Test
  @DisplayName("missing columns are one problem, which lists what was expected and what is there")
  void missing() {
    assertTrue(table("\nNom,City\nAna,Bari\n").isEmpty());
    Problem only = only();
    assertEquals("MISSING_COLUMN", only.code());
    assertEquals(new Place("a.csv", 2, 1), only.place());
    assertEquals(
        "This should be the row of headers, with \"name\", \"e-mail\"; there is no \"name\", "
            + "\"e-mail\". It has: \"Nom\", \"City\".",
        only.message());
  }

  @Test
  @DisplayName("a column that stands there twice is a problem at the second")
  void duplicate() {
    assertTrue(table("Name,E-mail,User e-mail\nAna,a@example.org,b@example.org\n").isEmpty());
    assertEquals("DUPLICATE_COLUMN", only().code());
    assertEquals(new Place("a.csv", 1, 13), only().place());
  }

  @Test
  @DisplayName("columns that nobody asked for may be called alike")
  void others() {
    assertTrue(table("Name,E-mail,Why?,Why?\nAna,a@example.org,1,2\n").isPresent());
  }

  @Test
  @DisplayName("empty lines and trailing commas mean nothing")
  void trailing() {
    assertEquals(2, table("Name,E-mail,\n\nAna,a@x,,,\n,,\nBo,b@x\n").orElseThrow().rows().size());
    assertEquals(List.of(), problems.inReadingOrder());
  }

  @Test
  @DisplayName("a row that is wider than the header is a problem, and isn't read")
  void wide() {
    assertEquals(0, table("Name,E-mail\nFerri, Ana,ana@x\n").orElseThrow().rows().size());
    assertEquals("ROW_TOO_WIDE", only().code());
    assertEquals(new Place("a.csv", 2, 12), only().place());
  }

  @Test
  @DisplayName("a row that is shorter than the header is read, with a warning")
  void narrow() {
    assertEquals(1, table("Name,E-mail,City\nAna,ana@x\n").orElseThrow().rows().size());
    assertEquals("ROW_TOO_SHORT", only().code());
    assertFalse(only().isError());
  }

  @Test
  @DisplayName("a cell that can't be empty is a problem if it is")
  void required() {
    Row row = table("Name,E-mail\nAna,\n").orElseThrow().rows().get(0);
    assertTrue(row.require(NAME, problems).isPresent());
    assertTrue(row.require(MAIL, problems).isEmpty());
    assertEquals("EMPTY_CELL", only().code());
  }

  private Optional<Table> table(String text) {
    return Sheet.of(new SourceText("a.csv", text), problems)
        .flatMap(sheet -> sheet.table(COLUMNS, problems));
  }

  private Problem only() {
    assertEquals(1, problems.inReadingOrder().size());
    return problems.inReadingOrder().get(0);
  }
}
