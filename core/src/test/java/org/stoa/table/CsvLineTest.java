package org.stoa.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

class CsvLineTest {

  @Test
  @DisplayName("what a spreadsheet would take for a formula gets an apostrophe")
  void formulas() {
    assertEquals("'=1+1,'+3,'-3,'@x,a=b", CsvLine.of(List.of("=1+1", "+3", "-3", "@x", "a=b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a\"b", "a\nb", "=HYPERLINK(\"x\")", "'tis", "", "김보람;"})
  @DisplayName("what is written is read again")
  void roundTrip(String text) {
    String line = CsvLine.of(List.of(text, "end"));
    Sheet sheet = Sheet.of(new SourceText("a.csv", line), new Problems()).orElseThrow();
    assertEquals(text, CsvLine.plain(sheet.first().get(0).text()));
  }
}
