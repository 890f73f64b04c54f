package org.stoa.scorm;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stoa.content.ActivityPages;
import org.stoa.content.Asset;
import org.stoa.content.Html;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.view.PackageView;
import org.stoa.scorm.view.PackageView.CardView;
import org.stoa.scorm.view.PackageView.Kind;
import org.stoa.scorm.view.PackageView.PageView;

/** The one page of a package: an outline, then every activity that the package carries. */
record PackagePage(PackagePlan plan, String player, List<Asset> scripts) {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PackagePage.class.getClassLoader(), "org.stoa.scorm.template");

  String html() {
    var programme = plan.programme();
    var view =
        new PackageView(
            plan.title(),
            programme.summary().map(summary -> summary.in(reader())).orElse(""),
            programme.title().languageFor(reader()),
            player,
            scripts.stream().map(Asset::name).toList(),
            plan.parts().stream().map(this::card).toList(),
            pages(),
            plan.texts());
    var output = new StringOutput();
    TEMPLATES.render("package.jte", view, output);
    return output.toString();
  }

  private CardView card(Part part) {
    Activity activity = part.activity();
    return new CardView(
        kind(part),
        activity.id().value(),
        activity.title().in(reader()),
        note(part),
        activity.title().languageFor(reader()));
  }

  private static Kind kind(Part part) {
    if (part instanceof Part.Heading) {
      return Kind.HEADING;
    }
    return part instanceof Part.Elsewhere ? Kind.ELSEWHERE : Kind.CARRIED;
  }

  private String note(Part part) {
    if (!(part instanceof Part.Elsewhere elsewhere)) {
      return description(part.activity());
    }
    Texts texts = plan.texts();
    String kind = "package.elsewhere." + elsewhere.reason().name().toLowerCase(Locale.ROOT);
    String where =
        part.activity()
            .outline()
            .where()
            .map(place -> texts.text(kind + ".at", place.in(reader())))
            .orElseGet(() -> texts.text(kind));
    return texts.text("package.elsewhere", where);
  }

  private String description(Activity activity) {
    return activity.outline().description().map(text -> text.in(reader())).orElse("");
  }

  private List<PageView> pages() {
    List<Part> carried = plan.carried().toList();
    // Of several pages one is shown at a time: each has the first heading.
    var activities = new ActivityPages(plan.texts(), plan.files(), 1);
    List<PageView> pages = new ArrayList<>();
    for (int i = 0; i < carried.size(); i++) {
      boolean last = i == carried.size() - 1;
      Activity next = carried.get(last ? i : i + 1).activity();
      pages.add(
          new PageView(
              carried.get(i).activity().id().value(),
              html(carried.get(i), activities),
              last ? "" : next.id().value(),
              next.title().in(reader())));
    }
    return pages;
  }

  private static Html html(Part part, ActivityPages pages) {
    if (part instanceof Part.Lecture lecture) {
      return pages.lecture(lecture.activity());
    }
    return part instanceof Part.Quiz quiz
        ? pages.quizWithKey(quiz.activity(), quiz.pass())
        : Html.NONE;
  }

  private Locale reader() {
    return plan.texts().reader();
  }
}
