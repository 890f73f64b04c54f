package org.stoa.tool.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.lti.LtiTool;
import org.stoa.lti.deeplinking.ContentItem;
import org.stoa.lti.deeplinking.ContentItem.GradeColumn;
import org.stoa.lti.deeplinking.ContentItem.LtiResourceLink;
import org.stoa.lti.launch.DeepLinkingLaunch;
import org.stoa.programme.Activity;
import org.stoa.tool.Catalogue;
import org.stoa.tool.Offering;
import org.stoa.tool.grade.Grading;

/** Lets course builders choose what a course gets. */
public final class PickerPages {

  private final Catalogue catalogue;
  private final LtiTool lti;

  public PickerPages(Catalogue catalogue, LtiTool lti) {
    this.catalogue = catalogue;
    this.lti = lti;
  }

  void show(DeepLinkingLaunch launch, HttpServletResponse response) throws IOException {
    Locale reader = launch.locale().orElse(Locale.ENGLISH);
    Texts texts = Texts.of(PickerPages.class, reader);
    List<PickerView.Choice> choices = new ArrayList<>();
    for (Offering offering : catalogue.offerings()) {
      String title = offering.edition().programme().title().in(reader);
      choices.add(choice(launch, texts.text("kind.programme"), link(offering, title)));
      offering
          .edition()
          .programme()
          .allActivities()
          .filter(it -> it instanceof Activity.Resource || it instanceof Activity.Quiz)
          .forEach(
              it ->
                  choices.add(
                      choice(
                          launch,
                          texts.text("kind." + StepView.kind(it)),
                          link(offering, it, reader))));
    }
    var returnUrl = launch.settings().returnUrl();
    Pages.send(
        response,
        "picker.jte",
        new PickerView(
            Frame.outside(reader, texts.text("picker.title")), returnUrl.toString(), choices),
        "*",
        returnUrl.getScheme() + "://" + returnUrl.getRawAuthority());
  }

  private PickerView.Choice choice(DeepLinkingLaunch launch, String kind, LtiResourceLink link) {
    String jwt = lti.deepLinking().answer(launch, List.<ContentItem>of(link)).jwt();
    return new PickerView.Choice(link.title(), kind, jwt);
  }

  private LtiResourceLink link(Offering offering, String title) {
    Optional<GradeColumn> column =
        Grading.outOf(offering.edition()).stream()
            .mapToObj(parts -> new GradeColumn(title, parts, Grading.PROGRAMME))
            .findFirst();
    return new LtiResourceLink(title, lti.addresses().home(), custom(offering), column);
  }

  private LtiResourceLink link(Offering offering, Activity activity, Locale reader) {
    String title = activity.title().in(reader);
    Map<String, String> custom = new HashMap<>(custom(offering));
    custom.put("activity", activity.id().value());
    Optional<GradeColumn> column =
        activity instanceof Activity.Quiz
            ? Optional.of(new GradeColumn(title, 100, activity.id().value()))
            : Optional.empty();
    return new LtiResourceLink(title, lti.addresses().home(), custom, column);
  }

  private static Map<String, String> custom(Offering offering) {
    return Map.of(
        "programme", offering.edition().programme().id().value(),
        "edition", offering.edition().id().value());
  }
}
