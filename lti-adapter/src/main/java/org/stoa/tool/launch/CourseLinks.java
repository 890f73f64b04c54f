package org.stoa.tool.launch;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.deeplinking.Description;
import org.stoa.lti.deeplinking.GradeColumn;
import org.stoa.lti.deeplinking.LtiResourceLink;
import org.stoa.lti.deeplinking.TimeSlot;
import org.stoa.programme.Activity;
import org.stoa.programme.Deadline;
import org.stoa.programme.Edition;
import org.stoa.programme.Localised;
import org.stoa.tool.grade.Grading;

/**
 * The links that a course can have to an edition.
 *
 * @param home where they all lead; custom parameters say to what
 * @param reader whose language the titles are in
 */
record CourseLinks(Edition edition, URI home, Locale reader) {

  private static final double HUNDRED = 100;

  /** To all of it, with a column for its certificate. */
  LtiResourceLink toProgramme() {
    String title = edition.programme().title().in(reader);
    return link(title, edition.programme().summary())
        .custom(custom())
        .lineItem(
            Grading.outOf(edition).stream()
                .mapToObj(parts -> GradeColumn.of(title, parts, Grading.PROGRAMME))
                .findFirst())
        .build();
  }

  /** To one activity; to a quiz with its column and its times. */
  LtiResourceLink to(Activity activity) {
    String title = activity.title().in(reader);
    Map<String, String> custom = new HashMap<>(custom());
    custom.put("activity", activity.id().value());
    LtiResourceLink.Builder link = link(title, activity.outline().description()).custom(custom);
    if (activity instanceof Activity.Quiz) {
      link.lineItem(Optional.of(GradeColumn.of(title, HUNDRED, activity.id().value())))
          .available(
              new TimeSlot(
                  edition.window(activity.id()).from().map(from -> from.start(edition.zone())),
                  Optional.empty()))
          .submission(new TimeSlot(Optional.empty(), due(activity).map(Deadline::end)));
    }
    return link.build();
  }

  /** Until when an activity has to be done, if its author said so. */
  Optional<Deadline> due(Activity activity) {
    return Optional.of(edition.deadline(activity.id())).filter(deadline -> !deadline.assumed());
  }

  private LtiResourceLink.Builder link(String title, Optional<Localised<String>> text) {
    Optional<String> shortly = text.map(it -> it.in(reader)).filter(it -> !it.isBlank());
    return LtiResourceLink.builder(Description.titled(title).withText(shortly)).url(home);
  }

  private Map<String, String> custom() {
    return Map.of("programme", edition.programme().id().value(), "edition", edition.id().value());
  }
}
