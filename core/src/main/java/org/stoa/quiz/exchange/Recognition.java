package org.stoa.quiz.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.source.SourceText;

/** Which format a text has, by what only that format has in it. */
record Recognition(String file, String text) {

  private static final Pattern ELEMENT = Pattern.compile("<(?:[\\w-]+:)?([A-Za-z][\\w-]*)");
  private static final Pattern ANSWER = Pattern.compile("(?m)^ANSWER:\\s*[A-Z]\\s*$");
  private static final Pattern HEADING = Pattern.compile("(?m)^## .*");
  private static final Pattern BRACES =
      Pattern.compile("(?s)\\A(?:\\\\.|[^\\\\{])*+\\{.*(?<!\\\\)}");
  private static final Pattern NUMBERED = Pattern.compile("(?m)^[0-9]{1,6}\\.\\s+\\S");
  private static final Pattern ANSWERS =
      Pattern.compile("(?m)^(?:\\*[a-zA-Z]\\)|\\[\\*]|\\*|=)\\s+\\S");
  private static final int LOOKED_AT = 1 << 16;

  static Optional<QuizFormat> of(QuizFiles files) {
    return files.texts().stream()
        .map(Recognition::of)
        .flatMap(it -> it.format().stream())
        .findFirst();
  }

  private static Recognition of(SourceText source) {
    String text = source.text();
    return new Recognition(source.file(), text.substring(0, Math.min(LOOKED_AT, text.length())));
  }

  private Optional<QuizFormat> format() {
    if (text.stripLeading().startsWith("<?xml") || file.endsWith(".xml")) {
      return Stream.concat(
              ELEMENT.matcher(text).results().limit(1).map(it -> it.group(1)), Stream.of(""))
          .findFirst()
          .flatMap(Recognition::ofRoot);
    }
    if (file.endsWith(".gift")) {
      return Optional.of(QuizFormat.GIFT);
    }
    if (file.endsWith(".md") || HEADING.matcher(text).find()) {
      return Optional.of(QuizFormat.MARKDOWN);
    }
    if (ANSWER.matcher(text).find()) {
      return Optional.of(QuizFormat.AIKEN);
    }
    if (NUMBERED.matcher(text).find() && ANSWERS.matcher(text).find()) {
      return Optional.of(QuizFormat.TEXT2QTI);
    }
    return BRACES.matcher(text).find() ? Optional.of(QuizFormat.GIFT) : Optional.empty();
  }

  private static Optional<QuizFormat> ofRoot(String root) {
    return switch (root) {
      case "quiz" -> Optional.of(QuizFormat.MOODLE_XML);
      case "questestinterop" -> Optional.of(QuizFormat.QTI_1_2);
      case "assessmentItem", "assessmentTest" -> Optional.of(QuizFormat.QTI_2_1);
      case "qti-assessment-item", "qti-assessment-test" -> Optional.of(QuizFormat.QTI_3_0);
      default -> Optional.empty();
    };
  }
}
