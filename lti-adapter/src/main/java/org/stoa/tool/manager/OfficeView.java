package org.stoa.tool.manager;

import java.util.List;
import org.stoa.content.Texts;
import org.stoa.programme.Edition;
import org.stoa.tool.office.Office.Figures;
import org.stoa.tool.web.Frame;

/**
 * The way in.
 *
 * @param numbers of everything
 * @param editions by programme
 */
public record OfficeView(Frame frame, List<Figure> numbers, List<Row> editions) {

  /** A number and what it counts. */
  public record Figure(int value, String of) {}

  /**
   * An edition.
   *
   * @param seats in words, where there is no limit too
   * @param state what becomes of applications; empty if there are none
   * @param chip its colour
   */
  public record Row(
      String address,
      String programme,
      String run,
      String days,
      int people,
      String seats,
      int applicants,
      String state,
      String chip) {}

  static OfficeView of(Frame frame, List<Figures> figures) {
    Texts texts = frame.texts();
    List<Figure> numbers =
        List.of(
            new Figure(figures.size(), texts.text("office.editions")),
            new Figure(
                figures.stream().mapToInt(Figures::people).sum(), texts.text("office.people")),
            new Figure(
                figures.stream().filter(Figures::isAwaited).mapToInt(Figures::applicants).sum(),
                texts.text("office.awaiting")));
    return new OfficeView(frame, numbers, figures.stream().map(it -> row(it, texts)).toList());
  }

  private static Row row(Figures figures, Texts texts) {
    Edition edition = figures.edition();
    EditionNames names = new EditionNames(texts);
    return new Row(
        EditionNames.address(edition),
        names.programme(edition),
        names.run(edition),
        names.days(edition),
        figures.people(),
        edition.seats().isPresent()
            ? Integer.toString(edition.seats().getAsInt())
            : texts.text("office.unlimited"),
        figures.applicants(),
        figures.applicants() == 0 ? "" : texts.text(key(figures)),
        figures.isPublished() ? "done" : "waiting");
  }

  private static String key(Figures figures) {
    return figures.isPublished() ? "office.published" : "office.toDecide";
  }
}
