package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.exchange.QuizFiles;
import org.stoa.quiz.exchange.QuizFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa convert}: the questions of one system for another one. */
@Command(
    name = "convert",
    description = "Turns a quiz into another format, and names whatever that format can't hold.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Examples:",
      "  stoa convert bank.xml --to markdown --out lecture-1.quiz.md",
      "  stoa convert lecture-1.quiz.md --to qti-3.0 --out lecture-1.zip"
    })
final class Convert implements Callable<Integer> {

  @Parameters(paramLabel = "IN", description = "the quiz: a file, a zip or a folder")
  private Path source = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Written.class,
      description = {"of the output, one of:", "${COMPLETION-CANDIDATES}"})
  private String to = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write")
  private Path target = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      completionCandidates = Read.class,
      description = {"of IN, if IN doesn't show it; one of:", "${COMPLETION-CANDIDATES}"})
  private Optional<String> from = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    QuizFormat written = named(to, QuizFormat::canWrite);
    Optional<QuizFormat> read = from.map(it -> named(it, QuizFormat::canRead));
    requireFiles();
    Problems problems = new Problems();
    Optional<QuestionSet> questions = questions(read, problems);
    Optional<QuizFiles> files = questions.map(it -> written.write(it, source.toString(), problems));
    problems.inReadingOrder().forEach(spec.commandLine().getErr()::println);
    if (files.isEmpty() || problems.hasErrors()) {
      return Stoa.INVALID;
    }
    write(files.get().bytes(), written);
    return 0;
  }

  private Optional<QuestionSet> questions(Optional<QuizFormat> said, Problems problems) {
    Optional<QuizFiles> files = QuizFiles.read(source.toString(), source, problems);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    QuizFormat format =
        said.or(() -> QuizFormat.recognised(files.get()))
            .orElseThrow(
                () ->
                    WrongUse.of(
                        spec,
                        "Nobody can tell which format %s has; say it with --from: %s"
                            .formatted(source, String.join(", ", new Read()))));
    return format.read(files.get(), problems);
  }

  private void write(byte[] bytes, QuizFormat format) {
    try {
      Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Wrote %s (%s, %s)"
            .formatted(target, format.title(), Texts.in(Locale.ENGLISH).size(bytes.length)));
  }

  private QuizFormat named(String id, Predicate<QuizFormat> can) {
    return formats(can)
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> WrongUse.unknown(spec, "format", id, formats(can).map(QuizFormat::id)));
  }

  private void requireFiles() {
    new GivenFile(spec, "IN", source).requireFileOrFolder();
    new GivenFile(spec, "--out", target).requireNew();
  }

  private static Stream<QuizFormat> formats(Predicate<QuizFormat> can) {
    return Arrays.stream(QuizFormat.values()).filter(can);
  }

  /** The names of all formats that can be read. */
  static final class Read implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return formats(QuizFormat::canRead).map(QuizFormat::id).iterator();
    }
  }

  /** The names of all formats that can be written. */
  static final class Written implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return formats(QuizFormat::canWrite).map(QuizFormat::id).iterator();
    }
  }
}
