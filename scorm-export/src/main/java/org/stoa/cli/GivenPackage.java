package org.stoa.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stoa.programme.Activity;
import org.stoa.programme.Programme;
import org.stoa.scorm.PackageOptions;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.statement.ActivityId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that say what a package is to be like. */
final class GivenPackage {

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "the language of the package, such as ko; by default the programme's first")
  private Optional<Locale> locale = Optional.empty();

  @Option(
      names = "--activity",
      paramLabel = "ID",
      split = ",",
      description = "only this activity or group of the programme; may be given several times")
  private List<String> activities = List.of();

  @Option(
      names = "--sco",
      paramLabel = "single|per-activity",
      converter = DivisionConverter.class,
      description =
          "single: one page with an outline of its own, which every LMS plays alike (the default);"
              + " per-activity: a page for each activity, and the LMS shows the outline")
  private Division division = Division.SINGLE;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  PackageOptions of(Programme programme) {
    Locale reader =
        locale.orElseGet(() -> Locale.forLanguageTag(programme.title().originalLanguage()));
    return PackageOptions.in(reader).withActivities(chosen(programme)).withDivision(division);
  }

  private Set<ActivityId> chosen(Programme programme) {
    Set<ActivityId> chosen = new TreeSet<>();
    for (String given : activities) {
      chosen.add(
          programme
              .allActivities()
              .map(Activity::id)
              .filter(id -> id.value().equals(given))
              .findFirst()
              .orElseThrow(
                  () ->
                      WrongUse.unknown(
                          spec, "activity", given, programme.allActivities().map(Activity::id))));
    }
    return chosen;
  }

  /** The names on the command line. */
  static final class DivisionConverter implements ITypeConverter<Division> {
    @Override
    public Division convert(String value) {
      return switch (value) {
        case "single" -> Division.SINGLE;
        case "per-activity" -> Division.PER_ACTIVITY;
        default ->
            throw new TypeConversionException("'" + value + "' isn't single or per-activity");
      };
    }
  }
}
