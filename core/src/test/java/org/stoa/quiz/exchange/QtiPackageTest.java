package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;

/** Packages of QTI, as they are written and as they are sent. */
class QtiPackageTest {

  @ParameterizedTest
  @EnumSource(names = {"QTI_2_1", "QTI_3_0"})
  @DisplayName("a package keeps title, introduction, sections, pools and every kind of question")
  void wholePackage(QuizFormat format, @TempDir Path folder) throws IOException {
    Stem stem = new Stem("q-1", "What *is*\n\nit?", new BigDecimal("2.5"), "So **it** is.");
    QuestionSet set =
        new QuestionSet(
            "Quiz & more",
            "Read *this*.",
            List.of(
                new Section(
                    "First",
                    List.of(new TrueFalse(stem, false), new TrueFalse(new Stem("b", "?"), true)),
                    OptionalInt.of(1),
                    true),
                Section.of(
                    List.of(
                        new ShortText(
                            new Stem("c", "Who?"),
                            List.of(
                                new ShortText.Accepted(new Wording("A.*\\*"), Share.FULL, "Yes.")),
                            true)))));
    Path zip = folder.resolve("quiz.zip");
    Problems problems = new Problems();
    byte[] bytes = format.write(set, "quiz", problems).bytes();
    Files.write(zip, bytes);
    QuizFiles files = QuizFiles.read("quiz.zip", zip, problems).orElseThrow();
    assertEquals(Optional.of(set), format.read(files, problems));
    assertEquals(List.of(), problems.inReadingOrder());
    assertEquals(Optional.of(format), QuizFormat.recognised(files));
    assertArrayEquals(bytes, format.write(set, "quiz", problems).bytes());
  }

  @Test
  @DisplayName("a zip bomb, a path that leads out, a damaged zip and an empty one are refused")
  void hostileZips(@TempDir Path folder) throws IOException {
    assertRefused(folder, "PACKAGE_TOO_LONG", zip("a.xml", 17 << 20));
    assertRefused(folder, "PACKAGE_PATH", zip("../a.xml", 1));
    assertRefused(folder, "PACKAGE_EMPTY", zip("a.txt", 1));
    assertRefused(folder, "PACKAGE_DAMAGED", new byte[] {'P', 'K', 3, 4, 5, 6});
  }

  private static byte[] zip(String name, int length) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[length]);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(Path folder, String code, byte[] bytes) throws IOException {
    Path zip = folder.resolve(code + ".zip");
    Files.write(zip, bytes);
    Problems problems = new Problems();
    assertEquals(Optional.empty(), QuizFiles.read("a.zip", zip, problems));
    assertEquals(List.of(code), problems.inReadingOrder().stream().map(Problem::code).toList());
  }
}
