package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Severity;

/** A programme's folder while it is being written. */
record Draft(Path folder) {

  static final String QUIZ =
      """
      # A quiz

      ## Is care a public matter?
      - [x] True
      - [ ] False
      """;

  /** A quiz, a session, a task; a certificate; an edition. Nothing is wrong with it. */
  Draft sound() {
    return file(
            "programme.yaml",
            """
            id: sample
            title: Sample
            activities:
              - {id: quiz-1, kind: quiz, file: quiz.md, title: Quiz}
              - {id: live-1, kind: session, title: Live}
              - {id: essay, kind: task, review: staff, title: Essay}
            awards:
              certificate: {each: [quiz-1, essay], kind: certificate}
            """)
        .file("quiz.md", QUIZ)
        .file(
            "editions/2023.yaml",
            """
            zone: Europe/Madrid
            period: 2023-07-03/2023-07-21
            calendar:
              live-1: 2023-07-06T09:00/PT2H
            """);
  }

  Draft file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Draft file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sound programme with one of its lines written otherwise. */
  Draft programmeWith(String line, String instead) {
    return with("programme.yaml", line, instead);
  }

  Draft editionWith(String line, String instead) {
    return with("editions/2023.yaml", line, instead);
  }

  private Draft with(String name, String line, String instead) {
    try {
      String text = Files.readString(folder.resolve(name));
      if (!text.contains(line)) {
        throw new IllegalArgumentException("no \"" + line + "\" in " + text);
      }
      return file(name, text.replace(line, instead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reading read() {
    return ProgrammeReader.read(folder);
  }

  /**
   * Reads, and expects these problems and no others: {@code file:line:column: error CODE}. What is
   * only good to know, the tests of the linter expect.
   */
  List<Problem> expect(String... problems) {
    List<Problem> found =
        read().problems().stream().filter(it -> it.severity() != Severity.INFO).toList();
    List<String> heads =
        found.stream()
            .map(it -> it.toString().substring(0, it.toString().indexOf(it.message()) - 1))
            .toList();
    assertEquals(Stream.of(problems).toList(), heads, () -> quoted(found));
    return found;
  }

  private String quoted(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      Place place = problem.place();
      text.append('\n').append(problem).append(" AT ");
      try (Stream<String> lines = Files.lines(folder.resolve(place.file()))) {
        lines
            .skip(place.line() - 1)
            .findFirst()
            .filter(line -> line.length() >= place.column())
            .ifPresent(line -> text.append(line.substring(place.column() - 1)));
      } catch (IOException | UncheckedIOException e) {
        text.append(e);
      }
    }
    return text.toString();
  }
}
