package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateManyTest {

  private static final String LEARNER = "{\"line\":\"learner\",";
  private static final int LEARNERS = 50_000;

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("50,000 learners, each one's statements far apart, fit into 32 MiB")
  void memory() throws IOException, InterruptedException {
    Path programme = programme();
    Path log = folder.resolve("log.jsonl");
    Population.write(log, LEARNERS, "quiz-1", "quiz-2");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path out = folder.resolve("out.jsonl");
    Path err = folder.resolve("err.txt");
    Process stoa =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-classpath",
                System.getProperty("java.class.path"),
                Stoa.class.getName(),
                "evaluate",
                programme.toString(),
                "--edition",
                "2023",
                "--as-of",
                "2024-01-01T00:00:00Z",
                "--json",
                "--statements",
                log.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(stoa.waitFor(3, TimeUnit.MINUTES), "still running");
    assertEquals(0, stoa.exitValue(), Files.readString(err));
    try (Stream<String> lines = Files.lines(out)) {
      assertEquals(
          LEARNERS,
          lines
              .filter(line -> line.startsWith(LEARNER))
              .map(EvaluateManyTest::learner)
              .distinct()
              .count());
    }
    // Of the scores 0 to 100, those from 60 on pass both quizzes.
    long passed = Stream.iterate(0, i -> i + 1).limit(LEARNERS).filter(i -> i % 101 >= 60).count();
    try (Stream<String> lines = Files.lines(out)) {
      assertEquals(
          "{\"line\":\"summary\",\"learners\":50000,\"awards\":[{\"award\":\"badge\",\"satisfied\":%d,\"open\":0,\"missed\":%d}]}"
              .formatted(passed, LEARNERS - passed),
          lines.reduce("", (first, next) -> next));
    }
    assertEquals(
        "0 errors, 0 warnings\n", Files.readString(err), "no progress bar in a file, either");
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(0, left.filter(it -> it.getFileName().toString().startsWith("stoa")).count());
    }
  }

  private static String learner(String line) {
    return line.substring(0, line.indexOf(',', LEARNER.length()));
  }

  private Path programme() throws IOException {
    Path programme = Files.createDirectory(folder.resolve("two-quizzes"));
    Files.createDirectory(programme.resolve("editions"));
    Files.writeString(
        programme.resolve("programme.yaml"),
        """
        id: two-quizzes
        title: Two quizzes
        activities:
          - {id: quiz-1, kind: quiz, file: quiz.md, title: Quiz 1}
          - {id: quiz-2, kind: quiz, file: quiz.md, title: Quiz 2}
        awards:
          badge:
            title: Badge
            kind: badge
            all: [{each: [quiz-1, quiz-2], score: 60}]
        """);
    Files.writeString(
        programme.resolve("quiz.md"),
        """
        # Quiz

        ## Is it so?

        - [x] Yes
        - [ ] No
        """);
    Files.writeString(
        programme.resolve("editions/2023.yaml"),
        "zone: Europe/Madrid\nperiod: 2023-07-03/2023-07-21\n");
    return programme;
  }
}
