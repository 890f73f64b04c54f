package org.stoa.scorm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.ActivityPages;
import org.stoa.content.Asset;
import org.stoa.content.Driver;
import org.stoa.content.Media;
import org.stoa.content.Templates;
import org.stoa.content.Texts;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Activity;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.view.PackageView;
import org.stoa.scorm.view.PackageView.AloneView;
import org.stoa.scorm.view.PackageView.CardView;
import org.stoa.scorm.view.PackageView.Kind;
import org.stoa.scorm.view.PackageView.PageView;
import org.stoa.xapi.ProgrammeIri;

/**
 * The page of a unit: every activity that it carries, one shown at a time, after an outline if this
 * is the package's only page.
 */
record PackagePage(PackagePlan plan, Unit unit, Driver driver) {

  private static final Templates TEMPLATES =
      Templates.of(PackagePage.class, "org.stoa.scorm.template");

  String html() {
    var programme = plan.programme();
    var view =
        new PackageView(
            unit.title(),
            programme.summary().map(summary -> summary.in(reader())).orElse(""),
            programme.title().languageFor(reader()),
            PackagePages.PLAYER,
            Asset.scripts(driver).stream().map(Asset::name).toList(),
            plan.identifier(),
            plan.options().onFail().name().toLowerCase(Locale.ROOT),
            needs(),
            new ProgrammeIri(programme.id()).toString(),
            outline().map(this::card).toList(),
            pages(),
            Rights.of(programme),
            driver.keepsResults() ? Optional.of(alone()) : Optional.empty(),
            words(),
            Texts.in(reader()).forPlayer());
    return TEMPLATES.render("package.jte", view).value();
  }

  /** Of a page with one activity the LMS knows how it counts. */
  private String needs() {
    return plan.isDivided() ? "" : plan.completion().map(PackageRules::json).orElse("");
  }

  private AloneView alone() {
    long size = plan.media().stream().mapToLong(file -> PackageFiles.size(file.source())).sum();
    return new AloneView(size == 0 ? "" : words().size(size));
  }

  /** What the LMS doesn't show. */
  private Stream<Part> outline() {
    return plan.isDivided() ? Stream.empty() : unit.parts().stream();
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
    if (part instanceof Part.Carried) {
      return Kind.CARRIED;
    }
    return part instanceof Part.Heading ? Kind.HEADING : Kind.ELSEWHERE;
  }

  private String note(Part part) {
    if (part instanceof Part.Elsewhere elsewhere) {
      return new Whereabouts(reader()).of(elsewhere);
    }
    return part instanceof Part.Heading heading
        ? choice(heading.activity())
        : description(part.activity());
  }

  /** How many of a group are enough, if not all are needed. */
  private String choice(Activity.Group group) {
    int least = group.completion().needed();
    int all = group.counted().size();
    return least < all ? words().text("choice", least, all) : "";
  }

  private String description(Activity activity) {
    return activity.outline().description().map(text -> text.in(reader())).orElse("");
  }

  private List<PageView> pages() {
    List<Part.Carried> carried = unit.carried();
    // Of several pages one is shown at a time: each has the first heading.
    var activities = new ActivityPages(Texts.in(reader()), media(), 1);
    List<PageView> pages = new ArrayList<>();
    for (int i = 0; i < carried.size(); i++) {
      boolean last = i == carried.size() - 1;
      Activity next = carried.get(last ? i : i + 1).activity();
      pages.add(
          new PageView(
              carried.get(i).activity().id().value(),
              after(carried.get(i)),
              first(carried.get(i)),
              carried.get(i).html(activities),
              last ? "" : next.id().value(),
              next.title().in(reader())));
    }
    return pages;
  }

  /** Only what this page holds can be waited for in it. */
  private String after(Part.Carried part) {
    return plan.isDivided()
        ? ""
        : plan.before(part.activity().id()).map(PackageRules::json).orElse("");
  }

  /** Where the LMS keeps the order, the page can only say it. */
  private List<String> first(Part.Carried part) {
    return plan.isDivided()
        ? plan.before(part.activity().id())
            .map(rule -> rule.parts().stream().map(this::said).toList())
            .orElse(List.of())
        : List.of();
  }

  private String said(Criterion rule) {
    if (rule instanceof Criterion.Need need) {
      return plan.programme().activity(need.activity()).orElseThrow().title().in(reader());
    }
    String parts = rule.parts().stream().map(this::said).collect(Collectors.joining(" · "));
    return rule.needed() == rule.parts().size()
        ? parts
        : words().text("first.choice", rule.needed(), parts);
  }

  private Media media() {
    return driver.keepsResults() ? new CaptionedMedia(plan.files()) : plan.files();
  }

  private Locale reader() {
    return plan.reader();
  }

  private Texts words() {
    return Texts.of(PackagePage.class, reader());
  }
}
