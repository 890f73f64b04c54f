package org.stoa.scorm;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.content.ActivityPages;
import org.stoa.content.Html;
import org.stoa.content.ShownFiles;
import org.stoa.programme.Activity;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Programme;
import org.stoa.statement.Percentage;

/**
 * What goes into a package, whatever its format. Immutable.
 *
 * @param reader the language the package speaks, as far as it can
 * @param parts in the programme's order
 * @param files of the programme that its pages need
 */
public record PackagePlan(
    Programme programme, Locale reader, List<Part> parts, PackageFiles files) {

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
   * Lays out a package.
   *
   * @param folder the programme's
   * @param reader the language the package speaks, as far as it can
   */
  public static PackagePlan of(Programme programme, Path folder, Locale reader) {
    Map<String, Percentage> passMarks = PassMarks.of(programme);
    List<Part> parts =
        programme.allActivities().map(activity -> part(activity, passMarks)).toList();
    List<String> paths =
        parts.stream()
            .filter(Part.Carried.class::isInstance)
            .flatMap(part -> ShownFiles.of(part.activity(), reader).stream())
            .distinct()
            .sorted()
            .toList();
    return new PackagePlan(programme, reader, parts, PackageFiles.of(folder, paths));
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

  /** The title as the reader reads it. */
  public String title() {
    return programme.title().in(reader);
  }

  /** What the package carries, in order. */
  public List<Part.Carried> carried() {
    return only(Part.Carried.class);
  }

  /** What it can't carry, in order. */
  public List<Part.Elsewhere> elsewhere() {
    return only(Part.Elsewhere.class);
  }

  private <T extends Part> List<T> only(Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
