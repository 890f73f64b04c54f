package org.stoa.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Statements of made-up learners, as another system would write them. */
final class Population {

  private Population() {}

  /** A try at a quiz. */
  static String scored(String learner, String activity, int score) {
    UUID id = UUID.nameUUIDFromBytes((learner + activity + score).getBytes(StandardCharsets.UTF_8));
    return """
        {"id":"%s","actor":{"mbox":"mailto:%s"},\
        "verb":{"id":"http://adlnet.gov/expapi/verbs/scored"},\
        "object":{"id":"https://lms.example.org/%s"},\
        "result":{"score":{"raw":%d,"max":100}},"timestamp":"2023-07-10T10:00:00Z"}"""
        .formatted(id, learner, activity, score);
  }

  /** First everybody's try at one quiz, then everybody's at the next: each learner's far apart. */
  static void write(Path file, int learners, String... quizzes) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (String quiz : quizzes) {
        for (int i = 0; i < learners; i++) {
          out.append(scored("learner" + i + "@example.org", quiz, i % 101)).append('\n');
        }
      }
    }
  }
}
