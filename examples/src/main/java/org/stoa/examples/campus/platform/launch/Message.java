package org.stoa.examples.campus.platform.launch;

import java.net.URI;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Tool;

/** What a launch is for. Immutable. */
sealed interface Message {

  /** The message_type. */
  String type();

  /** The target_link_uri. */
  default URI target(Tool tool) {
    return activity().map(Activity::target).orElse(tool.target());
  }

  /** What a person reads while it opens. */
  default String title(Tool tool) {
    return activity().map(Activity::title).orElse(tool.name());
  }

  /** The activity that it is about. */
  default Optional<Activity> activity() {
    return Optional.empty();
  }

  default String deployment(Tool tool) {
    return activity().map(Activity::deployment).orElse(tool.deployment());
  }

  /** Opens an activity (LTI Core 1.3, section 5.3). */
  record Opening(Activity opened) implements Message {

    @Override
    public String type() {
      return Claims.RESOURCE_LINK_REQUEST;
    }

    @Override
    public Optional<Activity> activity() {
      return Optional.of(opened);
    }
  }

  /** Chooses content (Deep Linking 2.0, section 4.4). */
  record Choosing() implements Message {

    @Override
    public String type() {
      return Claims.DEEP_LINKING_REQUEST;
    }

    @Override
    public URI target(Tool tool) {
      return tool.deepLinking().orElse(tool.target());
    }
  }

  /**
   * Looks at what somebody handed in (Submission Review 1.0, section 4).
   *
   * @param learner whose it is
   */
  record Reviewing(Activity reviewed, LineItem item, LineItem.Review review, Person learner)
      implements Message {

    @Override
    public String type() {
      return Claims.SUBMISSION_REVIEW_REQUEST;
    }

    @Override
    public URI target(Tool tool) {
      return review.url().orElse(reviewed.target());
    }

    @Override
    public Optional<Activity> activity() {
      return Optional.of(reviewed);
    }
  }

  /**
   * Asks what the tool keeps of a person (Data Privacy Launch 1.0).
   *
   * @param subject whose data it is about
   */
  record Protecting(Person subject) implements Message {

    @Override
    public String type() {
      return Claims.DATA_PRIVACY_REQUEST;
    }
  }
}
