package org.stoa.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.stoa.problem.Problem;

/** A problem is said where it is, to the character, with what to do about it. */
class PlaceTest {

  @TempDir private Path folder;

  private List<Problem> problems(EveryReader reader, byte[] bytes) throws IOException {
    Sample sample = Sample.in(folder);
    Files.write(folder.resolve(reader.file()), bytes);
    return reader.read(sample);
  }

  private void assertSaid(
      EveryReader reader, byte[] bytes, String code, int line, int column, String mend)
      throws IOException {
    List<Problem> problems = problems(reader, bytes);
    Optional<Problem> said = problems.stream().filter(it -> it.code().equals(code)).findFirst();
    assertTrue(said.isPresent(), problems::toString);
    assertEquals(line, said.get().place().line(), problems::toString);
    assertEquals(column, said.get().place().column(), problems::toString);
    assertTrue(said.get().message().contains(mend), problems::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EDITION | zone: UTC/nperiod: 2023-07-03/2023-07-21/nzone: UTC | 3 | 1",
        "PROGRAMME | id: sample/ntitle: {en: A, ko: 가, en: B} | 2 | 23",
        "PROGRAMME | id: sample/nactivities:/n  - id: a/n    id: b | 4 | 5",
      })
  @DisplayName("A key that stands there twice is named where it stands the second time")
  void duplicateKey(EveryReader reader, String text, int line, int column) throws IOException {
    byte[] bytes = text.replace("/n", "\n").getBytes(UTF_8);
    assertSaid(reader, bytes, "DUPLICATE_KEY", line, column, "keep one of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PEOPLE | given name,family name/nAna,Ferri | 1 | \"name\"",
        "ALIASES | /nalias,who/nNina,p-1 | 2 | there is no \"id\"",
        "APPLICATIONS | /n/nid,email/na,a@example.org | 3 | there is no \"applied\"",
        "DECISIONS | at,by,decision/n2023-07-06 09:00,Boram,publish | 1 | there is no \"reason\"",
        "FORM_RESPONSES | timestamp,e-mail/n2023-07-06 09:00,a@example.org | 1 | no \"score\"",
      })
  @DisplayName("Columns that are missing are named at the row of headers")
  void missingColumn(EveryReader reader, String text, int line, String mend) throws IOException {
    byte[] bytes = text.replace("/n", "\n").getBytes(UTF_8);
    assertSaid(reader, bytes, "MISSING_COLUMN", line, 1, mend);
  }

  @Test
  @DisplayName("A report without its columns says which ones each layout has")
  void unknownReport() throws IOException {
    byte[] bytes = "\nname,colour\nAna,red\n".getBytes(UTF_8);
    assertSaid(
        EveryReader.MEETING_REPORT,
        bytes,
        "REPORT_UNKNOWN",
        2,
        1,
        "any list with times (join time, leave time)");
  }

  @ParameterizedTest
  @CsvSource({"DTSTART:20230706T090000", "DTSTART;X-A=B:20230706T09/n 0000"})
  @DisplayName("An event without a zone is named at the line that has none")
  void noZone(String start) throws IOException {
    String text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Li\n ve\n%s\nDURATION:PT1H\nEND:VEVENT\n";
    byte[] bytes = (text.formatted(start.replace("/n", "\n")) + "END:VCALENDAR\n").getBytes(UTF_8);
    assertSaid(
        EveryReader.CALENDAR, bytes, "EVENT_NO_ZONE", 5, 1, "Say which one is meant, such as");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "QTI_3_0")
  @DisplayName("A byte that isn't UTF-8 is named at its line and character")
  void noUtf8(EveryReader reader) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write("# a\n가é".getBytes(UTF_8));
    bytes.write(0xC3);
    bytes.write("(b\n".getBytes(UTF_8));
    assertSaid(reader, bytes.toByteArray(), "NOT_UTF8", 2, 3, "UTF-8");
  }
}
