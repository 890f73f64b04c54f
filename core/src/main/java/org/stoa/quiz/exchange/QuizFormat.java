package org.stoa.quiz.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;

/** A format in which systems exchange questions. Safe for any thread. */
public enum QuizFormat {
  AIKEN("Aiken"),
  GIFT("GIFT"),
  MARKDOWN("Markdown"),
  MOODLE_XML("Moodle XML"),
  QTI_1_2("QTI 1.2"),
  QTI_2_1("QTI 2.1"),
  QTI_3_0("QTI 3.0"),
  TEXT2QTI("text2qti");

  private final String title;

  QuizFormat(String title) {
    this.title = title;
  }

  /** The format of files, if it can be told from their names and what is in them. */
  public static Optional<QuizFormat> recognised(QuizFiles files) {
    return Recognition.of(files);
  }

  private Optional<Reader> reader() {
    return switch (this) {
      case AIKEN -> Optional.of(new Aiken());
      case GIFT -> Optional.of(new GiftReader());
      case MARKDOWN -> Optional.of(new MarkdownFormat());
      case MOODLE_XML -> Optional.of(new MoodleReader());
      case QTI_1_2 -> Optional.of(new Qti12Reader());
      case QTI_2_1, QTI_3_0 -> Optional.of(new QtiReader());
      case TEXT2QTI -> Optional.of(new Text2QtiReader());
    };
  }

  private Optional<Writer> writer() {
    return switch (this) {
      case AIKEN, TEXT2QTI -> Optional.empty();
      case GIFT -> Optional.of(new GiftWriter());
      case MARKDOWN -> Optional.of(new MarkdownFormat());
      case MOODLE_XML -> Optional.of(new MoodleWriter());
      case QTI_1_2 -> Optional.of(new Qti12Writer(UnaryOperator.identity()));
      case QTI_2_1 -> Optional.of(new QtiWriter(QtiVersion.V2_1));
      case QTI_3_0 -> Optional.of(new QtiWriter(QtiVersion.V3_0));
    };
  }

  /** As people call it. */
  public String title() {
    return title;
  }

  /** As a command line calls it, such as {@code moodle-xml}. */
  public String id() {
    return name()
        .toLowerCase(Locale.ROOT)
        .replaceAll("(?<=[0-9])_(?=[0-9])", ".")
        .replace('_', '-');
  }

  public boolean canRead() {
    return reader().isPresent();
  }

  public boolean canWrite() {
    return writer().isPresent();
  }

  /**
   * Reads questions; empty if there are errors. What Stoa can't hold is a warning that names it.
   *
   * @throws UnsupportedOperationException if it can't be read, see {@link #canRead}
   */
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    return reader().orElseThrow(this::unsupported).read(files, problems);
  }

  /**
   * Writes questions. What the format can't hold is a warning that names it.
   *
   * @param file how problems name the questions' source
   * @throws UnsupportedOperationException if it can't be written, see {@link #canWrite}
   */
  public QuizFiles write(QuestionSet questions, String file, Problems problems) {
    return writer()
        .orElseThrow(this::unsupported)
        .write(questions, new Losses(title, file, problems));
  }

  private UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException(title);
  }
}
