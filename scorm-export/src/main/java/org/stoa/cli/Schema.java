package org.stoa.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.stoa.authoring.FormatSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code stoa schema}: the authoring format, for the completion of an editor, and what commands
 * print as JSON.
 */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of a file, or of what a command prints.",
      "Those of programme.yaml and of an edition are for your editor; the others say what --json",
      "means."
    },
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
    Supplier<String> schema = schemas().get(name);
    if (schema == null) {
      throw WrongUse.unknown(spec, "schema", name, schemas().keySet().stream());
    }
    spec.commandLine().getOut().print(schema.get());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static Map<String, Supplier<String>> schemas() {
    Map<String, Supplier<String>> schemas = new LinkedHashMap<>();
    for (FormatSchema schema : FormatSchema.values()) {
      schemas.put(schema.name().toLowerCase(Locale.ROOT), schema::text);
    }
    for (OutputSchema schema : OutputSchema.values()) {
      schemas.put(schema.name().toLowerCase(Locale.ROOT), schema::text);
    }
    return schemas;
  }

  /** The names of all schemas. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return schemas().keySet().iterator();
    }
  }
}
