package org.stoa.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.programme.Edition;

/**
 * A small programme in a folder, with which nothing is wrong until one of its files is replaced.
 *
 * @param edition as it was read before
 */
public record Sample(Path folder, Edition edition) {

  private static final Map<String, String> FILES =
      Map.of(
          "programme.yaml",
          """
          id: sample
          title: Sample
          activities:
            - {id: page, kind: resource, page: page.md, title: Page}
            - {id: quiz, kind: quiz, file: quiz.md, title: Quiz}
            - {id: live, kind: session, title: Live}
          awards:
            certificate: {each: [page, quiz, live], kind: certificate}
          """,
          "page.md",
          "# A page\n\nWith a text.\n",
          "quiz.md",
          "# A quiz\n\n## Is care a public matter?\n- [x] True\n- [ ] False\n",
          "editions/2023.yaml",
          """
          zone: Europe/Madrid
          period: 2023-07-03/2023-07-21
          calendar:
            live: 2023-07-06T09:00/PT2H
            quiz: {until: 2023-07-21}
          """);

  /** Writes the files into an empty folder. */
  public static Sample in(Path folder) {
    try {
      Files.createDirectories(folder.resolve("editions"));
      for (var file : FILES.entrySet()) {
        Files.deleteIfExists(folder.resolve(file.getKey()));
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Reading reading = ProgrammeReader.read(folder);
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(reading.problems().toString());
    }
    return new Sample(folder, reading.editions().get(0));
  }
}
