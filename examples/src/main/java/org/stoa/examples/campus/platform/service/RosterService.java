package org.stoa.examples.campus.platform.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.conduct.Conduct;
import org.stoa.examples.campus.platform.launch.Known;
import org.stoa.examples.campus.platform.launch.Variables;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.platform.tool.Tools;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Who is in the course (Names and Role Provisioning Services 2.0). */
public final class RosterService {

  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  private final Addresses addresses;
  private final Course course;
  private final AccessTokens tokens;
  private final Tools tools;
  private final Conduct conduct;
  private final Clock clock;

  public RosterService(
      Addresses addresses,
      Course course,
      AccessTokens tokens,
      Tools tools,
      Conduct conduct,
      Clock clock) {
    this.addresses = addresses;
    this.course = course;
    this.tokens = tokens;
    this.tools = tools;
    this.conduct = conduct;
    this.clock = clock;
  }

  public Reply memberships(Call call) {
    int number = tokens.check(call, Scope.ROSTER_READ);
    call.expect("course", course.id());
    call.expect("tool", number);
    Tool tool = tools.numbered(number).orElseThrow(Refusal::notFound);
    conduct.accepts(call, MEMBERS);
    Parameters query = call.query();
    Optional<Activity> link = query.number("rlid").map(id -> activity(id, tool));
    Optional<Instant> since =
        query.one("since").filter(moment -> conduct.tellsDifferences()).map(RosterService::moment);
    ArrayNode members = JsonNodeFactory.instance.arrayNode();
    String address = addresses.memberships(course.id(), number);
    if (since.isPresent()) {
      course.withdrawnSince(since.get()).forEach(person -> members.add(gone(person)));
      return reply(address, members);
    }
    Part<Person> part = Part.of(conduct, query, wanted(query));
    part.entries().forEach(person -> members.add(member(person, tool, link)));
    List<String> filters = conduct.keepsRole() ? List.of("rlid", "role") : List.of("rlid");
    return part.next().isPresent()
        ? part.link(reply(address, members), conduct::rosterLink, address, query, filters)
        : differences(reply(address, members), address);
  }

  private List<Person> wanted(Parameters query) {
    Optional<String> role = query.one("role").filter(name -> !name.isEmpty());
    return course.present().stream()
        .filter(person -> !conduct.memberRoles(person.role()).isEmpty())
        .filter(person -> role.isEmpty() || conduct.plays(person.role(), role.get()))
        .toList();
  }

  private Reply reply(String address, ArrayNode members) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", address);
    body.putObject("context")
        .put("id", Integer.toString(course.id()))
        .put("label", course.label())
        .put("title", course.title(Locale.ENGLISH));
    body.set("members", members);
    return Reply.json(200, MEMBERS, body);
  }

  /** On the last part stands where to ask later for what has changed (section 2.5). */
  private Reply differences(Reply reply, String address) {
    if (!conduct.tellsDifferences()) {
      return reply;
    }
    String since = clock.instant().toString();
    return reply.with(
        "Link", conduct.rosterLink(Part.with(address, Map.of("since", since)), "differences"));
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("This is no address of differences.");
    }
  }

  private Activity activity(int id, Tool tool) {
    return course
        .activity(id)
        .filter(activity -> activity.tool() == tool.number())
        .orElseThrow(Refusal::notFound);
  }

  private ObjectNode gone(Person person) {
    ObjectNode member = JsonNodeFactory.instance.objectNode();
    member.put("status", "Deleted");
    member.put("user_id", person.id());
    ArrayNode roles = member.putArray("roles");
    conduct.memberRoles(person.role()).forEach(roles::add);
    return member;
  }

  private ObjectNode member(Person person, Tool tool, Optional<Activity> link) {
    ObjectNode member = JsonNodeFactory.instance.objectNode();
    member.put("status", "Active");
    ArrayNode roles = member.putArray("roles");
    conduct.memberRoles(person.role()).forEach(roles::add);
    member.put("user_id", person.id());
    member.put("lis_person_sourcedid", "");
    Known.of(person, tool).forEach(member::put);
    if (tool.may(Scope.GROUP_READ)) {
      ArrayNode groups = member.putArray("group_enrollments");
      course.groupsOf(person.id()).forEach(group -> groups.addObject().put("group_id", group.id()));
    }
    link.ifPresent(activity -> member.putArray("message").add(message(person, tool, activity)));
    return member;
  }

  private ObjectNode message(Person person, Tool tool, Activity activity) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put(Claims.MESSAGE_TYPE, Claims.RESOURCE_LINK_REQUEST);
    ObjectNode custom = message.putObject(Claims.CUSTOM);
    new Variables(conduct, course, person, Optional.of(activity))
        .custom(tool, activity.custom())
        .forEach(custom::put);
    if (conduct.mentionsBasicOutcome()) {
      message
          .putObject(Claims.BASIC_OUTCOME)
          .put("lis_result_sourcedid", activity.id() + "-" + person.id())
          .put("lis_outcome_service_url", addresses.base() + "/lti/outcomes");
    }
    return message;
  }
}
