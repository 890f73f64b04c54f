package org.stoa.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stoa.authoring.FormatSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa schema}: the authoring format, for the completion of an editor. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of programme.yaml or of an edition, for your editor.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {"", "Example:", "  stoa schema programme > programme.schema.json"})
final class Schema implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      completionCandidates = Names.class,
      description = "one of: ${COMPLETION-CANDIDATES}")
  private String name = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    FormatSchema schema =
        Stream.of(FormatSchema.values())
            .filter(it -> nameOf(it).equals(name))
            .findFirst()
            .orElseThrow(this::wrongUse);
    spec.commandLine().getOut().print(schema.text());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private ParameterException wrongUse() {
    return new ParameterException(
        spec.commandLine(),
        "Unknown schema '%s'; there is: %s".formatted(name, String.join(", ", new Names())));
  }

  private static String nameOf(FormatSchema schema) {
    return schema.name().toLowerCase(Locale.ROOT);
  }

  /** The names of all schemas. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(FormatSchema.values()).map(Schema::nameOf).iterator();
    }
  }
}
