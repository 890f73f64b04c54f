package org.stoa.scorm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.stoa.content.ActivityPages;
import org.stoa.content.Html;
import org.stoa.content.ShownFiles;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Activity;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Prerequisites;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/**
 * What goes into a package, whatever its format. Immutable.
 *
 * @param outline in the programme's order, groups with what lies in them
 * @param files of the programme that its pages need
 */
public record PackagePlan(
    Programme programme, PackageOptions options, List<Part> outline, PackageFiles files) {

  private static final String PAGE = "index.html";
  private static final Pattern TEXTS = Pattern.compile("(?i)\\.(csv|md|srt|svg|txt|vtt)$");

  public PackagePlan {
    outline = List.copyOf(outline);
  }

  /** One line of the package's outline. */
  public sealed interface Part {

    Activity activity();

    /** What the package has of it; of a group, as many parts as there are to choose from. */
    Optional<Activity> carried();

    /** This part and all within it. */
    default Stream<Part> withParts() {
      return Stream.of(this);
    }

    /** A group. */
    record Heading(Activity.Group activity, List<Part> parts) implements Part {
      public Heading {
        parts = List.copyOf(parts);
      }

      @Override
      public Optional<Activity> carried() {
        List<Activity> within = PackageRules.carried(parts);
        return within.isEmpty()
            ? Optional.empty()
            : Optional.of(new Activity.Group(activity.outline(), choose(within.size()), within));
      }

      private OptionalInt choose(int most) {
        return activity.choose().isEmpty()
            ? activity.choose()
            : OptionalInt.of(Math.min(activity.choose().getAsInt(), most));
      }

      @Override
      public Stream<Part> withParts() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::withParts));
      }
    }

    /** Something a package carries. */
    sealed interface Carried extends Part {

      @Override
      default Optional<Activity> carried() {
        return Optional.of(activity());
      }

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
    record Elsewhere(Activity activity, Reason reason) implements Part {
      @Override
      public Optional<Activity> carried() {
        return Optional.empty();
      }
    }
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
    List<Part> outline =
        parts(programme.activities(), options.activities(), it -> part(it, passMarks, options));
    return new PackagePlan(
        programme,
        options,
        outline,
        PackageFiles.of(folder, paths(outline, options), options.maxVideo()));
  }

  /** The files that its pages show; none where the pages lie elsewhere. */
  private static List<String> paths(List<Part> outline, PackageOptions options) {
    return options.host().isPresent()
        ? List.of()
        : only(Part.Carried.class, outline.stream().flatMap(Part::withParts)).stream()
            .flatMap(part -> ShownFiles.of(part.activity(), options.reader()).stream())
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * What is wanted comes with all within it, and with the groups around it.
   *
   * @param wanted empty for everything
   */
  private static List<Part> parts(
      List<Activity> activities, Set<ActivityId> wanted, Function<Activity, Part> part) {
    List<Part> parts = new ArrayList<>();
    for (Activity activity : activities) {
      boolean whole = wanted.isEmpty() || wanted.contains(activity.id());
      if (activity instanceof Activity.Group group) {
        List<Part> within = parts(group.parts(), whole ? Set.of() : wanted, part);
        if (!within.isEmpty()) {
          parts.add(new Part.Heading(group, within));
        }
      } else if (whole) {
        parts.add(part.apply(activity));
      }
    }
    return parts;
  }

  private static Part part(
      Activity activity, Map<String, Percentage> passMarks, PackageOptions options) {
    if (activity.outline().lifecycle() == Lifecycle.DRAFT) {
      return new Part.Elsewhere(activity, Reason.DRAFT);
    }
    if (activity instanceof Activity.Resource lecture) {
      return new Part.Lecture(lecture);
    }
    if (activity instanceof Activity.Quiz quiz) {
      Optional<Percentage> named = Optional.ofNullable(passMarks.get(quiz.id().value()));
      return new Part.Quiz(quiz, named.or(options::mastery));
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
   * Tells packages apart, an NCName: by programme, language and part, within its first 15
   * characters, since some systems read no further.
   */
  public String identifier() {
    String id = programme.id().value();
    var sum = new CRC32();
    sum.update((id + " " + reader().toLanguageTag()).getBytes(StandardCharsets.UTF_8));
    new TreeSet<>(options.activities())
        .forEach(part -> sum.update((" " + part).getBytes(StandardCharsets.UTF_8)));
    return "p%08x-%s".formatted(sum.getValue(), id.replaceAll("[^A-Za-z0-9._-]", "-"));
  }

  /** Every line of the outline, a group before what lies in it. */
  public List<Part> parts() {
    return outline.stream().flatMap(Part::withParts).toList();
  }

  /**
   * Whether each activity has a page of its own; the outline alone has one where none is carried.
   */
  public boolean isDivided() {
    return options.division() == PackageOptions.Division.PER_ACTIVITY && !carried().isEmpty();
  }

  /** The table of contents for the LMS to show. */
  public List<Item> items() {
    if (isDivided()) {
      return items(outline, Activity.counted(PackageRules.carried(outline)));
    }
    var whole = new Unit("sco", title(), PAGE, parts(), files.carried());
    return List.of(new Item.Leaf(whole, List.of(), false));
  }

  /**
   * What stands in the table of contents of several parts.
   *
   * @param counted those that are asked for
   */
  private List<Item> items(List<Part> parts, List<Activity> counted) {
    Set<ActivityId> needed = counted.stream().map(Activity::id).collect(Collectors.toSet());
    return parts.stream()
        .flatMap(part -> item(part, !needed.contains(part.activity().id())).stream())
        .toList();
  }

  private Optional<Item> item(Part part, boolean optional) {
    if (part instanceof Part.Carried carried) {
      ActivityId id = carried.activity().id();
      return Optional.of(new Item.Leaf(unit(carried), awaited(id), optional));
    }
    return part instanceof Part.Heading heading
        ? heading
            .carried()
            .map(Activity.Group.class::cast)
            .map(
                group ->
                    new Item.Cluster(
                        group,
                        group.title().in(reader()),
                        optional,
                        items(heading.parts(), group.counted())))
        : Optional.empty();
  }

  /** The id of the unit that carries an activity alone. */
  public static String unitId(ActivityId activity) {
    return "sco-" + activity;
  }

  private Unit unit(Part.Carried part) {
    String id = part.activity().id().value();
    List<String> paths = ShownFiles.of(part.activity(), reader());
    List<PackageFiles.Carried> own =
        files.carried().stream().filter(file -> paths.contains(file.path())).toList();
    return new Unit(
        unitId(part.activity().id()),
        part.activity().title().in(reader()),
        id + ".html",
        List.of(part),
        own);
  }

  /** What the LMS launches, in order. */
  public List<Unit> units() {
    return items().stream()
        .flatMap(Item::withItems)
        .flatMap(item -> item instanceof Item.Leaf leaf ? Stream.of(leaf.unit()) : Stream.empty())
        .toList();
  }

  /** The files that a reader can do without until she asks for them: all but captions and texts. */
  public List<PackageFiles.Carried> media() {
    return files.carried().stream().filter(file -> !TEXTS.matcher(file.name()).find()).toList();
  }

  /** What the package carries, in order. */
  public List<Part.Carried> carried() {
    return only(Part.Carried.class, parts().stream());
  }

  /** What it can't carry, in order. */
  public List<Part.Elsewhere> elsewhere() {
    return only(Part.Elsewhere.class, parts().stream());
  }

  /**
   * What completes it, by core's rules for what it carries: a quiz that has a mark by reaching it.
   * Empty if it carries nothing.
   */
  public Optional<Criterion> completion() {
    return PackageRules.passed(
        PackageRules.together(Activity.counted(PackageRules.carried(outline))), carried());
  }

  /**
   * What has to be complete before an activity, as far as the package carries it: nobody here knows
   * about the rest. Empty if nothing has.
   */
  public Optional<Criterion> before(ActivityId id) {
    List<ActivityId> first = awaited(id);
    return PackageRules.together(
        PackageRules.carried(
            parts().stream().filter(part -> first.contains(part.activity().id())).toList()));
  }

  /** The activities and groups that come before an activity, those that the package carries. */
  private List<ActivityId> awaited(ActivityId id) {
    Set<ActivityId> first = Set.copyOf(Prerequisites.of(id, programme.activities()));
    return PackageRules.carried(parts()).stream()
        .map(Activity::id)
        .filter(first::contains)
        .toList();
  }

  static <T extends Part> List<T> only(Class<T> kind, Stream<Part> parts) {
    return parts.filter(kind::isInstance).map(kind::cast).toList();
  }
}
