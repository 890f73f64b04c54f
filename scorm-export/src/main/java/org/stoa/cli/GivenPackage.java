package org.stoa.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stoa.programme.Activity;
import org.stoa.programme.Programme;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;
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

  @Option(
      names = "--mastery",
      paramLabel = "PERCENT",
      converter = MarkConverter.class,
      description =
          "the score from 0 to 100 that passes a quiz for which the programme names none; without"
              + " this an attempt is all it takes there")
  private Optional<Percentage> mastery = Optional.empty();

  @Option(
      names = "--on-fail",
      paramLabel = "failed|incomplete",
      converter = OnFailConverter.class,
      description =
          "what is reported of somebody who has no attempt left at a quiz: failed (the default), or"
              + " incomplete for an LMS that throws away what was done by those who failed")
  private OnFail onFail = OnFail.FAILED;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Refuses what the format can't do. */
  PackageOptions of(Programme programme, PackageFormat format) {
    Locale reader =
        locale.orElseGet(() -> Locale.forLanguageTag(programme.title().originalLanguage()));
    PackageOptions plain =
        PackageOptions.in(reader)
            .withActivities(chosen(programme))
            .withDivision(division)
            .withOnFail(onFail);
    PackageOptions options = mastery.map(plain::withMastery).orElse(plain);
    for (Wish wish : options.wishes()) {
      if (!format.grants().contains(wish)) {
        throw WrongUse.of(
            spec,
            "%s makes no difference in a package of %s".formatted(option(wish), format.name()));
      }
    }
    return options;
  }

  private static String option(Wish wish) {
    return switch (wish) {
      case DIVISION -> "--sco";
      case MASTERY -> "--mastery";
      case ON_FAIL -> "--on-fail";
    };
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

  /** A percentage on the command line. */
  static final class MarkConverter implements ITypeConverter<Percentage> {
    @Override
    public Percentage convert(String value) {
      try {
        return new Percentage(
            new BigDecimal(value.endsWith("%") ? value.substring(0, value.length() - 1) : value));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "' isn't a number from 0 to 100");
      }
    }
  }

  /** The names on the command line. */
  static final class OnFailConverter implements ITypeConverter<OnFail> {
    @Override
    public OnFail convert(String value) {
      return switch (value) {
        case "failed" -> OnFail.FAILED;
        case "incomplete" -> OnFail.INCOMPLETE;
        default -> throw new TypeConversionException("'" + value + "' isn't failed or incomplete");
      };
    }
  }
}
