package org.stoa.examples.campus.platform.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.conduct.LaunchConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Tool;

/** The claims that a message has to itself. */
final class MessageClaims {

  private final Addresses addresses;
  private final Course course;
  private final DeepLinkingTickets tickets;
  private final LaunchConduct conduct;

  MessageClaims(
      Addresses addresses, Course course, DeepLinkingTickets tickets, LaunchConduct conduct) {
    this.addresses = addresses;
    this.course = course;
    this.tickets = tickets;
    this.conduct = conduct;
  }

  void add(JWTClaimsSet.Builder claims, Launch launch) {
    Message message = launch.message();
    claims
        .claim(Claims.MESSAGE_TYPE, message.type())
        .claim(Claims.TARGET_LINK, message.target(launch.tool()).toString())
        .claim(Claims.CUSTOM, custom(launch));
    message.activity().ifPresent(activity -> resourceLink(claims, activity));
    if (message instanceof Message.Choosing) {
      choice(claims, launch);
    } else if (message instanceof Message.Reviewing review) {
      about(claims, review.learner(), launch.tool());
    } else if (message instanceof Message.Protecting protecting) {
      about(claims, protecting.subject(), launch.tool());
    }
  }

  private Map<String, String> custom(Launch launch) {
    Map<String, String> here = new LinkedHashMap<>();
    launch.message().activity().ifPresent(activity -> here.putAll(activity.custom()));
    if (launch.message() instanceof Message.Reviewing review) {
      here.putAll(review.review().custom());
    }
    return new Variables(conduct, course, launch.person(), launch.message().activity())
        .custom(launch.tool(), here);
  }

  private static void resourceLink(JWTClaimsSet.Builder claims, Activity activity) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("id", Integer.toString(activity.id()));
    link.put("title", activity.title());
    link.put("description", activity.text());
    claims.claim(Claims.RESOURCE_LINK, link);
  }

  private void choice(JWTClaimsSet.Builder claims, Launch launch) {
    DeepLinkingTickets.Ticket ticket = tickets.issue(launch.person(), launch.tool());
    Map<String, Object> settings = new LinkedHashMap<>(conduct.choice());
    settings.put("deep_link_return_url", addresses.deepLinkingReturn(course.id(), ticket.id()));
    settings.put("data", ticket.data());
    claims.claim(Claims.DEEP_LINKING_SETTINGS, settings);
  }

  private static void about(JWTClaimsSet.Builder claims, Person person, Tool tool) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("user_id", person.id());
    user.putAll(Known.of(person, tool));
    user.put("roles", Roles.launch(person.role()));
    claims.claim(Claims.FOR_USER, user);
  }
}
