package org.stoa.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.stoa.authoring.FormatSchema;
import org.stoa.privacy.PersonalData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code stoa schema}: the authoring format, for the completion of an editor, and whatever is said
 * as JSON.
 */
@Command(
    name = "schema",
    description = {
      "Prints a JSON Schema: of your files, or of what Stoa says as JSON.",
      "",
      "programme and edition are for your editor, which then completes and checks the files."
          + " What stoa admit prints with --json is admission, stoa compare's is comparison, stoa"
          + " evaluate's evaluation, stoa inspect's inspection; attendance and scores are called like their commands."
          + " Applications give personal-data to a person who asks for her data."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Examples:",
      "  stoa schema programme > programme.schema.json",
      "  stoa schema admission"
    })
final class Schema implements Callable<Integer> {

  @Parameters(
      paramLabel = "SCHEMA",
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
      schemas.put(FormatWords.of(schema), schema::text);
    }
    for (OutputSchema schema : OutputSchema.values()) {
      schemas.put(FormatWords.of(schema), schema::text);
    }
    schemas.put("personal-data", PersonalData::schema);
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
