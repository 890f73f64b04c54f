package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {

  private static final String QUIZ =
      """
      # Care

      ## Care is first of all a private matter.
      - [ ] True
      - [x] False
      > Life in common rests on care.

      ## In which order? {partial}
      1. People are asked.
      2. The council decides.

      """;

  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String to(String format, Path in, String name) {
    String target = folder.resolve(name).toString();
    assertEquals(0, run("convert", in.toString(), "--to", format, "--out", target), err.toString());
    return target;
  }

  @Test
  @DisplayName("a quiz goes through Moodle XML and QTI 3.0 and comes back as it was")
  void thereAndBack() throws IOException {
    Path quiz = file("quiz.md", QUIZ);
    String moodle = to("moodle-xml", quiz, "moodle.xml");
    assertTrue(
        err.toString().matches("(?s)\\S+quiz\\.md:1:1: warning QUIZ_CHANGED .*"), err.toString());
    assertTrue(
        out.toString().matches("Wrote .*moodle\\.xml \\(Moodle XML, \\d+ kB\\)\\s*"),
        out.toString());
    String back = to("markdown", Path.of(moodle), "back.md");
    assertTrue(err.toString().contains("QUIZ_CHANGED Markdown has one line"), err.toString());
    assertEquals(QUIZ.replace("# Care\n\n", ""), Files.readString(Path.of(back)));
    String qti = to("qti-3.0", quiz, "qti.zip");
    assertEquals(1, err.toString().lines().count(), "orders have no partial credit in QTI");
    String again = to("markdown", Path.of(qti), "again.md");
    assertEquals(QUIZ.replace(" {partial}", ""), Files.readString(Path.of(again)));
  }

  @Test
  @DisplayName("what can't be read is printed as stoa check prints it; where nothing is left, 2")
  void problems() throws IOException {
    Path gift = file("quiz.gift", "Good {T}\n\nAn essay {}\n");
    to("markdown", gift, "quiz.md");
    assertTrue(err.toString().matches("\\S+quiz\\.gift:3:1: warning QUESTION_UNREAD .*\\s*"));
    Path essay = file("essay.gift", "An essay {}\n");
    Path never = folder.resolve("never.md");
    assertEquals(
        2, run("convert", essay.toString(), "--to", "markdown", "--out", never.toString()));
    assertTrue(err.toString().contains("error QUIZ_EMPTY"), err.toString());
    assertFalse(Files.exists(never));
  }

  @Test
  @DisplayName("--from says what a file doesn't show")
  void from() throws IOException {
    Path text = file("quiz.txt", "Good {T}\n");
    String target = folder.resolve("x.md").toString();
    assertEquals(
        2,
        run("convert", text.toString(), "--from", "moodle-xml", "--to", "gift", "--out", target));
    assertTrue(err.toString().contains("XML_MALFORMED"), err.toString());
  }

  @Test
  @DisplayName("wrong use is 64, and says what there is")
  void wrongUse() throws IOException {
    String quiz = file("quiz.md", QUIZ).toString();
    String empty = file("empty.txt", "nothing").toString();
    String target = folder.resolve("x").toString();
    for (List<String> wrong :
        List.of(
            List.of("convert", quiz, "--to", "aiken", "--out", target),
            List.of("convert", quiz, "--from", "pdf", "--to", "gift", "--out", target),
            List.of("convert", quiz + "?", "--to", "gift", "--out", target),
            List.of("convert", empty, "--to", "gift", "--out", target),
            List.of("convert", quiz, "--to", "gift", "--out", folder.toString()),
            List.of("convert", quiz))) {
      assertEquals(64, run(wrong.toArray(String[]::new)), wrong.toString());
      assertFalse(err.toString().contains("\tat "), err.toString());
    }
    run("convert", quiz + "?", "--to", "gift", "--out", target);
    assertTrue(err.toString().startsWith("IN needs a file or a folder that exists: "));
    run("convert", quiz, "--to", "aiken", "--out", target);
    assertTrue(err.toString().contains("gift, markdown, moodle-xml, qti-1.2, qti-2.1, qti-3.0"));
  }

  @Test
  @DisplayName("the output is a new file: neither what is read nor any other is written over")
  void outputIsNew() throws IOException {
    Path quiz = file("quiz.md", QUIZ);
    Path other = file("programme.yaml", "id: care");
    for (Path there : List.of(quiz, other)) {
      String before = Files.readString(there);
      assertEquals(64, run("convert", quiz.toString(), "--to", "gift", "--out", there.toString()));
      assertTrue(err.toString().startsWith("--out writes a new file, and"), err.toString());
      assertEquals(before, Files.readString(there));
    }
  }

  @Test
  @DisplayName("--help names the formats of each direction, and has an example")
  void help() {
    assertEquals(0, run("convert", "--help"));
    assertTrue(out.toString().contains("aiken, gift, markdown"), out.toString());
    assertTrue(out.toString().contains("Examples:"), out.toString());
  }
}
