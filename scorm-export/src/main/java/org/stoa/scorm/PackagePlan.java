package org.stoa.scorm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.stoa.content.ActivityPages;
import org.stoa.content.Html;
import org.stoa.content.ShownFiles;
import org.stoa.programme.Activity;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Prerequisites;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/**
 * What goes into a package, whatever its format. Immutable.
 *
 * @param parts in the programme's order
 * @param files of the programme that its pages need
 */
public record PackagePlan(
    Programme programme, PackageOptions options, List<Part> parts, PackageFiles files) {

  private static final String PAGE = "index.html";

  public PackagePlan {
    parts = List.copyOf(parts);
  }

  /** One line of the package's outline. */
  public sealed interface Part {

    Activity activity();

    /** The title of a group. */
    record Heading(Activity.Group activity) implements Part {}

    /** Something a package carries. */
    sealed interface Carried extends Part {

      /** The activity as its page shows it. */
      Html html(ActivityPages pages);
    }

    /** A lecture. */
    record Lecture(Activity.Resource activity) implements Carried {
      @Override
      public Html html(ActivityPages pages) {
        return pages.lecture(activity);
      }
    }

    /**
     * A quiz, which the package marks.
     *
     * @param pass the score that counts as passing; empty if any will do
     */
    record Quiz(Activity.Quiz activity, Optional<Percentage> pass) implements Carried {
      @Override
      public Html html(ActivityPages pages) {
        return pages.quizWithKey(activity, pass);
      }
    }

    /** Something a package can't carry, and only tells about. */
    record Elsewhere(Activity activity, Reason reason) implements Part {}
  }

  /** Why an activity isn't carried. */
  public enum Reason {
    /** It is announced, and isn't there yet. */
    DRAFT,
    /** It takes place at its own time, among people. */
    SESSION,
    /** Somebody has to receive what is handed in. */
    TASK,
    /** Its answers mustn't be linked to the learner, and a package knows nobody else to send to. */
    SURVEY
  }

  /**
   * Lays out a package of the whole programme in one piece.
   *
   * @param folder the programme's
   */
  public static PackagePlan of(Programme programme, Path folder, Locale reader) {
    return of(programme, folder, PackageOptions.in(reader));
  }

  /**
   * Lays out a package.
   *
   * @param folder the programme's
   */
  public static PackagePlan of(Programme programme, Path folder, PackageOptions options) {
    Map<String, Percentage> passMarks = PassMarks.of(programme);
    List<Part> parts =
        chosen(programme, options).map(activity -> part(activity, passMarks)).toList();
    List<String> paths =
        only(Part.Carried.class, parts).stream()
            .flatMap(part -> ShownFiles.of(part.activity(), options.reader()).stream())
            .distinct()
            .sorted()
            .toList();
    return new PackagePlan(programme, options, parts, PackageFiles.of(folder, paths));
  }

  private static Stream<Activity> chosen(Programme programme, PackageOptions options) {
    Set<ActivityId> wanted = options.activities();
    return wanted.isEmpty()
        ? programme.allActivities()
        : programme.activities().stream().flatMap(activity -> chosen(activity, wanted));
  }

  /** An activity that is wanted comes with its parts, one of those with the groups around it. */
  private static Stream<Activity> chosen(Activity activity, Set<ActivityId> wanted) {
    if (wanted.contains(activity.id())) {
      return activity.withParts();
    }
    if (!(activity instanceof Activity.Group group)) {
      return Stream.empty();
    }
    List<Activity> within = group.parts().stream().flatMap(part -> chosen(part, wanted)).toList();
    return within.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(group), within.stream());
  }

  private static Part part(Activity activity, Map<String, Percentage> passMarks) {
    if (activity instanceof Activity.Group group) {
      return new Part.Heading(group);
    }
    if (activity.outline().lifecycle() == Lifecycle.DRAFT) {
      return new Part.Elsewhere(activity, Reason.DRAFT);
    }
    if (activity instanceof Activity.Resource lecture) {
      return new Part.Lecture(lecture);
    }
    if (activity instanceof Activity.Quiz quiz) {
      return new Part.Quiz(quiz, Optional.ofNullable(passMarks.get(quiz.id().value())));
    }
    return new Part.Elsewhere(activity, reason(activity));
  }

  private static Reason reason(Activity activity) {
    if (activity instanceof Activity.Session) {
      return Reason.SESSION;
    }
    return activity instanceof Activity.Survey ? Reason.SURVEY : Reason.TASK;
  }

  /** The language the package speaks, as far as it can. */
  public Locale reader() {
    return options.reader();
  }

  /** The title as the reader reads it. */
  public String title() {
    return programme.title().in(reader());
  }

  /**
   * Tells packages apart, an NCName: by programme and language, within its first 15 characters,
   * since some systems read no further.
   */
  public String identifier() {
    String id = programme.id().value();
    var sum = new CRC32();
    sum.update((id + " " + reader().toLanguageTag()).getBytes(StandardCharsets.UTF_8));
    return "p%08x-%s".formatted(sum.getValue(), id.replaceAll("[^A-Za-z0-9._-]", "-"));
  }

  /** What the LMS launches, in order. */
  public List<Unit> units() {
    if (options.division() == PackageOptions.Division.SINGLE) {
      return List.of(new Unit("sco", title(), PAGE, parts, files.carried()));
    }
    return carried().stream().map(this::unit).toList();
  }

  private Unit unit(Part.Carried part) {
    String id = part.activity().id().value();
    List<String> paths = ShownFiles.of(part.activity(), reader());
    List<PackageFiles.Carried> own =
        files.carried().stream().filter(file -> paths.contains(file.path())).toList();
    return new Unit(
        "sco-" + id, part.activity().title().in(reader()), id + ".html", List.of(part), own);
  }

  /** What the package carries, in order. */
  public List<Part.Carried> carried() {
    return only(Part.Carried.class, parts);
  }

  /** What it can't carry, in order. */
  public List<Part.Elsewhere> elsewhere() {
    return only(Part.Elsewhere.class, parts);
  }

  /**
   * The ids of what has to be done before an activity, of what the package carries: nobody here
   * knows about the rest. Of a group, that is each of its parts.
   */
  public List<String> before(ActivityId id) {
    Set<ActivityId> first = Set.copyOf(Prerequisites.of(id, programme.activities()));
    Set<ActivityId> within =
        programme
            .allActivities()
            .filter(activity -> first.contains(activity.id()))
            .flatMap(Activity::withParts)
            .map(Activity::id)
            .collect(Collectors.toSet());
    return carried().stream()
        .map(part -> part.activity().id())
        .filter(within::contains)
        .map(ActivityId::value)
        .toList();
  }

  static <T extends Part> List<T> only(Class<T> kind, List<Part> parts) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
