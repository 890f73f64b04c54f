package org.stoa.scorm;

import java.util.List;
import java.util.Locale;
import org.stoa.content.ActivityPages;
import org.stoa.content.Asset;
import org.stoa.content.Html;
import org.stoa.content.Templates;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.view.ReadingView;

/** Pages of a package that are there to be read: no player, and nothing is recorded. */
public record Reading(PackagePlan plan) {

  private static final Templates TEMPLATES = Templates.of(Reading.class, "org.stoa.scorm.template");

  /** The files that a page needs, besides the programme's own. */
  public static List<Asset> assets() {
    return List.of(Asset.stylesheet());
  }

  /** A lecture, with what is said in its video. */
  public String lecture(Part.Lecture lecture) {
    return page(
        lecture.activity(),
        lecture.html(new ActivityPages(Texts.in(plan.reader()), plan.files(), 1)));
  }

  /** What is known of something that the package can't carry. */
  public String notice(Part.Elsewhere elsewhere) {
    Activity activity = elsewhere.activity();
    String description =
        activity.outline().description().map(text -> text.in(plan.reader())).orElse("");
    String html =
        "<article><h1>%s</h1><p>%s</p><p>%s</p></article>"
            .formatted(
                Html.ofText(activity.title().in(plan.reader())),
                Html.ofText(description),
                Html.ofText(new Whereabouts(plan.reader()).of(elsewhere)));
    return page(activity, new Html(html));
  }

  private String page(Activity activity, Html content) {
    Locale reader = plan.reader();
    String language = activity.title().languageFor(reader);
    return TEMPLATES
        .render(
            "reading.jte",
            new ReadingView(
                activity.title().in(reader),
                language,
                Texts.directionOf(language),
                assets().stream().map(it -> PackagePages.PLAYER + it.name()).toList(),
                content))
        .value();
  }
}
