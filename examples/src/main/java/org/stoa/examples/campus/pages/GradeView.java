package org.stoa.examples.campus.pages;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Grade;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Person;

/** Grades in words, for one viewer and in their time zone. Immutable. */
public final class GradeView {

  /**
   * One grade, ready to show.
   *
   * @param words such as "80 / 100"; empty if nothing is known
   * @param review where to look at what was handed in; empty if that can't be
   * @param moment for machines; empty if nothing is known
   */
  public record Cell(
      String person,
      int item,
      String label,
      String words,
      String moment,
      String when,
      String comment,
      String review) {}

  /** A person's grades, in the order of the line items. */
  public record Row(Person person, List<Cell> cells) {}

  private final Course course;
  private final Person viewer;
  private final DateTimeFormatter times;

  GradeView(Course course, Person viewer) {
    this.course = course;
    this.viewer = viewer;
    this.times =
        DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(viewer.zone());
  }

  List<LineItem> items() {
    return course.gradebook().items();
  }

  /** The rows that the viewer may see. */
  List<Row> rows() {
    List<LineItem> items = items();
    return course.learners().stream()
        .filter(person -> viewer.role().teaches() || person.equals(viewer))
        .map(person -> new Row(person, items.stream().map(item -> cell(item, person)).toList()))
        .toList();
  }

  /** How an activity stands: the viewer's own grade, or how many have one. */
  String standing(Activity activity) {
    Optional<LineItem> item = course.gradebook().itemsOf(activity.id()).stream().findFirst();
    if (item.isEmpty()) {
      return "";
    }
    if (viewer.role().teaches()) {
      long graded =
          course.gradebook().grades(item.get().id()).stream()
              .filter(grade -> grade.score().isPresent())
              .count();
      return graded + " of " + course.learners().size() + " graded";
    }
    String words = cell(item.get(), viewer).words();
    return words.isEmpty() ? "No grade yet" : words;
  }

  private Cell cell(LineItem item, Person person) {
    Optional<Grade> grade = course.gradebook().grade(item.id(), person.id());
    return new Cell(
        person.id(),
        item.id(),
        item.label(),
        grade.map(known -> words(item, known)).orElse(""),
        grade.map(known -> known.at().toString()).orElse(""),
        grade.map(known -> times.format(known.at())).orElse(""),
        grade.flatMap(Grade::comment).orElse(""),
        item.details().review().isPresent()
            ? "/course/" + course.id() + "/review/" + item.id() + "/" + person.id()
            : "");
  }

  private static String words(LineItem item, Grade grade) {
    if (grade.score().isPresent()) {
      return points(grade.score().get()) + " / " + points(item.maximum());
    }
    return switch (grade.gradingProgress()) {
      case "Pending", "PendingManual" -> "Waiting for review";
      case "Failed" -> "Grading failed";
      default -> "In progress";
    };
  }

  /** Points with at most two decimals, and none that say nothing. */
  public static String points(double points) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
        .format(points);
  }
}
