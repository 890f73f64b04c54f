package org.stoa.scorm;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.stoa.content.Asset;
import org.stoa.content.Templates;
import org.stoa.content.Texts;
import org.stoa.scorm.view.ThinView;

/**
 * The page of a thin package: it shows another one from elsewhere, and speaks to the LMS for it.
 */
record ThinPage(PackagePlan plan, URI host, List<Asset> scripts) {

  private static final Templates TEMPLATES =
      Templates.of(ThinPage.class, "org.stoa.scorm.template");

  String html() {
    var view =
        new ThinView(
            plan.title(),
            plan.programme().title().languageFor(plan.reader()),
            PackagePages.PLAYER,
            scripts.stream().map(Asset::name).toList(),
            plan.identifier(),
            plan.options().onFail().name().toLowerCase(Locale.ROOT),
            host.toString(),
            Texts.of(ThinPage.class, plan.reader()));
    return TEMPLATES.render("thin.jte", view).value();
  }
}
