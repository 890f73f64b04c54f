package org.stoa.examples.campus.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Reply;

/**
 * The first step of a launch: a form that the browser sends to the tool's login address (1EdTech
 * Security Framework 1.0, section 5.1.1.1).
 */
public final class LoginRequest {

  private final Addresses addresses;
  private final Launches launches;
  private final Pages pages;
  private final boolean offersStorage;

  LoginRequest(Addresses addresses, Launches launches, Pages pages, boolean offersStorage) {
    this.addresses = addresses;
    this.launches = launches;
    this.pages = pages;
    this.offersStorage = offersStorage;
  }

  /**
   * Opens an activity.
   *
   * @param target where it opens: {@code iframe} or {@code window}
   */
  public Reply open(Person person, Tool tool, Activity activity, String target) {
    Launch launch = launches.begin(person, tool, Optional.of(activity), target);
    return send(launch, activity.target(), activity.title());
  }

  /** Asks the tool which of its content to place in the course. */
  public Reply choose(Person person, Tool tool) {
    Launch launch = launches.begin(person, tool, Optional.empty(), "iframe");
    return send(launch, tool.deepLinking().orElse(tool.target()), tool.name());
  }

  private Reply send(Launch launch, URI target, String title) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("iss", addresses.issuer());
    form.put("target_link_uri", target.toString());
    form.put("login_hint", launch.person().id());
    form.put("lti_message_hint", launch.hint());
    form.put("client_id", launch.tool().clientId());
    form.put("lti_deployment_id", launch.tool().deployment());
    if (offersStorage && launch.target().equals("iframe")) {
      form.put("lti_storage_target", "_parent");
    }
    return pages.send("Opening " + title, launch.tool().login().toString(), form);
  }
}
