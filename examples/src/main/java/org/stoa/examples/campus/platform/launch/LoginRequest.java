package org.stoa.examples.campus.platform.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.conduct.LaunchConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/**
 * The first step of a launch: a form that the browser sends to the tool's login address (1EdTech
 * Security Framework 1.0, section 5.1.1.1).
 */
public final class LoginRequest {

  private final Addresses addresses;
  private final Launches launches;
  private final Pages pages;
  private final LaunchConduct conduct;

  public LoginRequest(Addresses addresses, Launches launches, Pages pages, LaunchConduct conduct) {
    this.addresses = addresses;
    this.launches = launches;
    this.pages = pages;
    this.conduct = conduct;
  }

  /**
   * Opens an activity.
   *
   * @param target where it opens: {@code iframe} or {@code window}
   */
  public Reply open(Person person, Tool tool, Activity activity, String target) {
    return send(launches.begin(person, tool, new Message.Opening(activity), target));
  }

  /** Asks the tool which of its content to place in the course. */
  public Reply choose(Person person, Tool tool) {
    return send(launches.begin(person, tool, new Message.Choosing(), "iframe"));
  }

  /**
   * Shows what a learner handed in.
   *
   * @throws Refusal 404 if the line item says nothing of reviews
   */
  public Reply review(Person person, Tool tool, Activity activity, LineItem item, Person learner) {
    LineItem.Review review = item.details().review().orElseThrow(Refusal::notFound);
    return send(
        launches.begin(
            person, tool, new Message.Reviewing(activity, item, review, learner), "iframe"));
  }

  /** Asks the tool what it keeps of a person. */
  public Reply protect(Person person, Tool tool, Person subject) {
    return send(launches.begin(person, tool, new Message.Protecting(subject), "iframe"));
  }

  private Reply send(Launch launch) {
    Tool tool = launch.tool();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("iss", addresses.issuer());
    form.put("target_link_uri", launch.message().target(tool).toString());
    form.put("login_hint", launch.person().id());
    form.put("lti_message_hint", launch.hint());
    form.put("client_id", tool.clientId());
    form.put("lti_deployment_id", launch.message().deployment(tool));
    if (conduct.offersStorage() && launch.target().equals("iframe")) {
      form.put("lti_storage_target", "_parent");
    }
    return pages.send(
        "Opening " + launch.message().title(tool), tool.profile().login().toString(), form);
  }
}
