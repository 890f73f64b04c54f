package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.exchange.QuizFiles;
import org.stoa.quiz.exchange.QuizFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa convert}: the questions of one system for another one. */
@Command(
    name = "convert",
    description = "Turns a quiz into another format, and names whatever that can't hold.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Examples:",
      "  stoa convert bank.xml --to markdown --out lecture-1.quiz.md",
      "  stoa convert lecture-1.quiz.md --to qti-3.0 --out lecture-1.zip"
    })
final class Convert implements Callable<Integer> {

  @Parameters(paramLabel = "IN", description = "a file, a zip or a folder")
  private Path source = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Written.class,
      description = "one of: ${COMPLETION-CANDIDATES}")
  private String to = "";

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "the file to write")
  private Path target = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      completionCandidates = Read.class,
      description = "one of: ${COMPLETION-CANDIDATES}; otherwise it is recognised")
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
                    wrongUse(
                        "Which format has %s? Say it with --from: %s"
                            .formatted(source, names(QuizFormat::canRead))));
    return format.read(files.get(), problems);
  }

  private void write(byte[] bytes, QuizFormat format) {
    try {
      Files.write(target, bytes);
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
        .orElseThrow(() -> wrongUse("Unknown format '%s'; there is: %s".formatted(id, names(can))));
  }

  private void requireFiles() {
    if (!Files.exists(source)) {
      throw wrongUse("There is no file " + source);
    }
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent) || Files.isDirectory(target)) {
      throw wrongUse("--out needs the name of a file in a folder that exists: " + target);
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static Stream<QuizFormat> formats(Predicate<QuizFormat> can) {
    return Arrays.stream(QuizFormat.values()).filter(can);
  }

  private static String names(Predicate<QuizFormat> can) {
    return formats(can).map(QuizFormat::id).collect(Collectors.joining(", "));
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
