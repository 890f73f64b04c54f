package org.stoa.scorm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.programme.Programme;
import org.stoa.statement.Percentage;

/**
 * What goes into a package, whatever its format. Immutable.
 *
 * @param texts of the interface, for the reader the package is made for
 * @param parts in the programme's order
 * @param files of the programme that its pages need
 */
public record PackagePlan(Programme programme, Texts texts, List<Part> parts, PackageFiles files) {

  public PackagePlan {
    parts = List.copyOf(parts);
  }

  /** One line of the package's outline. */
  public sealed interface Part {

    Activity activity();

    /** The title of a group. */
    record Heading(Activity.Group activity) implements Part {}

    /** A lecture, which the package carries. */
    record Lecture(Activity.Resource activity) implements Part {}

    /**
     * A quiz, which the package carries and marks.
     *
     * @param pass the score that counts as passing; empty if any will do
     */
    record Quiz(Activity.Quiz activity, Optional<Percentage> pass) implements Part {}

    /** Something a package can't carry, and only tells about. */
    record Elsewhere(Activity activity, Reason reason) implements Part {}
  }

  /** Why an activity isn't carried. */
  public enum Reason {
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
   * @param reader the language the package speaks
   */
  public static PackagePlan of(Programme programme, Path folder, Locale reader) {
    Map<String, Percentage> passMarks = PassMarks.of(programme);
    List<Part> parts =
        programme.allActivities().map(activity -> part(activity, passMarks)).toList();
    Texts texts = Texts.in(reader);
    List<String> paths = NeededFiles.of(parts, reader);
    return new PackagePlan(programme, texts, parts, PackageFiles.of(folder, paths));
  }

  private static Part part(Activity activity, Map<String, Percentage> passMarks) {
    if (activity instanceof Activity.Group group) {
      return new Part.Heading(group);
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
    return programme.title().in(texts.reader());
  }

  /** What the package carries, in order. */
  public Stream<Part> carried() {
    return parts.stream().filter(part -> part instanceof Part.Lecture || part instanceof Part.Quiz);
  }

  /** What it can't carry, in order. */
  public List<Part.Elsewhere> elsewhere() {
    List<Part.Elsewhere> elsewhere = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Elsewhere other) {
        elsewhere.add(other);
      }
    }
    return elsewhere;
  }
}
