package org.stoa.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  @Option(
      names = "--tool",
      paramLabel = "URL",
      converter = AddressConverter.class,
      description = "where Stoa runs as an LTI tool: what the package can't carry links there")
  private Optional<URI> tool = Optional.empty();

  @Option(
      names = "--max-video",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description =
          "larger videos aren't carried, such as 50MB; their pages show picture and transcript")
  private Optional<Long> maxVideo = Optional.empty();

  @Option(
      names = "--thin",
      paramLabel = "URL",
      converter = AddressConverter.class,
      description =
          "carry no content, but show the page at this address: that of a package of the format"
              + " html which you have put into the web")
  private Optional<URI> host = Optional.empty();

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
    PackageOptions marked = mastery.map(plain::withMastery).orElse(plain);
    PackageOptions linked = tool.map(marked::withTool).orElse(marked);
    PackageOptions bounded = maxVideo.map(linked::withMaxVideo).orElse(linked);
    PackageOptions options = host.map(it -> bounded.withHost(page(it))).orElse(bounded);
    requireSense(options);
    for (Wish wish : options.wishes()) {
      if (!format.grants().contains(wish)) {
        throw WrongUse.of(
            spec,
            "%s makes no difference in a package of %s".formatted(option(wish), format.name()));
      }
    }
    return options;
  }

  /** What has its pages elsewhere has no say in what they are like. */
  private void requireSense(PackageOptions options) {
    boolean shapes = division != Division.SINGLE || mastery.isPresent() || maxVideo.isPresent();
    if (options.host().isPresent() && shapes) {
      throw WrongUse.of(
          spec,
          "--thin shows pages that are there already, so it doesn't go with --sco per-activity,"
              + " --mastery or --max-video");
    }
  }

  /** A folder means the page that servers show for it. */
  private static URI page(URI address) {
    return address.getPath().endsWith("/") ? address.resolve("index.html") : address;
  }

  private static String option(Wish wish) {
    return switch (wish) {
      case DIVISION -> "--sco";
      case MASTERY -> "--mastery";
      case ON_FAIL -> "--on-fail";
      case TOOL -> "--tool";
      case HOST -> "--thin";
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

  /** An address that a page of https can show or link to. */
  static final class AddressConverter implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) {
      URI address = address(value);
      String scheme = String.valueOf(address.getScheme());
      boolean local = List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
      boolean shown = scheme.equals("https") || (scheme.equals("http") && local);
      if (address.getHost() == null || !shown) {
        throw new TypeConversionException(
            "'" + value + "' isn't an address that begins with https://");
      }
      return address;
    }

    private static URI address(String value) {
      try {
        return new URI(value);
      } catch (URISyntaxException e) {
        throw new TypeConversionException("'" + value + "' isn't an address: " + e.getReason());
      }
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

  /** A number of bytes, as people write it. */
  static final class SizeConverter implements ITypeConverter<Long> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(?i)(kB|MB|GB)");

    @Override
    public Long convert(String value) {
      Matcher size = FORM.matcher(value);
      if (!size.matches()) {
        throw new TypeConversionException("'" + value + "' isn't a size such as 50MB");
      }
      long unit =
          switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "kb" -> 1_000L;
            case "mb" -> 1_000_000L;
            default -> 1_000_000_000L;
          };
      return Long.parseLong(size.group(1)) * unit;
    }
  }
}
