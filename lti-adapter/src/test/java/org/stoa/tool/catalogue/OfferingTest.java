package org.stoa.tool.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;

class OfferingTest {

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("all that a quiz shows can be had, in every language, and nothing else")
  void quiz() throws IOException {
    for (String name : List.of("a.png", "b.png", "c.png", "d.png", "ko.png", "secret.png")) {
      Files.writeString(folder.resolve(name), name);
    }
    write(
        "programme.yaml",
        "id: x\ntitle: X\nawards: none\nactivities:\n  - {id: quiz-1, kind: quiz, file: quiz.md}\n");
    write("editions/2023.yaml", "zone: UTC\nperiod: 2023-07-03/2023-07-21\n");
    String quiz =
        "# Q\n\n![](a.png)\n\n## ![](b.png)?\n- [x] ![](./c.png)\n- [ ] No\n> ![](d.png)\n";
    write("quiz.md", quiz);
    write("locale/ko/quiz.md", quiz.replace("a.png", "ko.png"));

    Reading reading = ProgrammeReader.read(folder);
    Offering offering = new Offering(reading.editions().get(0), folder);

    assertEquals(List.of(), reading.problems());
    for (String name : List.of("a.png", "b.png", "c.png", "d.png", "ko.png")) {
      assertEquals(Optional.of(folder.resolve(name)), offering.file(name));
    }
    assertEquals(Optional.empty(), offering.file("secret.png"));
    assertEquals(Optional.empty(), offering.file("quiz.md"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
