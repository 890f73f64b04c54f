package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Who is in the course (Names and Role Provisioning Services 2.0). */
final class RosterService {

  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  private final Addresses addresses;
  private final Course course;
  private final AccessTokens tokens;
  private final Tools tools;

  RosterService(Addresses addresses, Course course, AccessTokens tokens, Tools tools) {
    this.addresses = addresses;
    this.course = course;
    this.tokens = tokens;
    this.tools = tools;
  }

  Reply memberships(Call call) {
    int number = tokens.check(call, Scope.ROSTER_READ);
    Services.inCourse(call, course);
    if (call.number("tool") != number) {
      throw Refusal.notFound();
    }
    Tool tool = tools.numbered(number).orElseThrow(Refusal::notFound);
    Services.accepts(call, MEMBERS);
    Parameters query = call.query();
    Optional<Activity> link = query.number("rlid").map(id -> activity(id, tool));
    Optional<String> role = query.one("role").filter(name -> !name.isEmpty());
    List<Person> wanted =
        course.roster().stream()
            .filter(person -> role.isEmpty() || plays(person, role.get()))
            .toList();
    Services.Some<Person> some = Services.some(query, wanted);
    String address = addresses.memberships(course.id(), number);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", address);
    body.set("context", context());
    ArrayNode members = body.putArray("members");
    some.entries().forEach(person -> members.add(member(person, tool, link)));
    Reply reply = Reply.json(200, MEMBERS, body);
    // The role is lost on the way to the next part, as it is in Moodle.
    return some.next()
        .map(from -> reply.with("Link", Services.next(address, query, from)))
        .orElse(reply);
  }

  private Activity activity(int id, Tool tool) {
    return course
        .activity(id)
        .filter(activity -> activity.tool() == tool.number())
        .orElseThrow(Refusal::notFound);
  }

  private static boolean plays(Person person, String role) {
    String name = role.substring(role.lastIndexOf('#') + 1);
    return Roles.roster(person.role()).equals(name);
  }

  private ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("id", Integer.toString(course.id()));
    context.put("label", course.label());
    context.put("title", course.title(Locale.ENGLISH));
    return context;
  }

  private ObjectNode member(Person person, Tool tool, Optional<Activity> link) {
    ObjectNode member = JsonNodeFactory.instance.objectNode();
    member.put("status", "Active");
    member.putArray("roles").add(Roles.roster(person.role()));
    member.put("user_id", person.id());
    member.put("lis_person_sourcedid", "");
    member.put("name", person.name());
    member.put("given_name", person.given());
    member.put("family_name", person.family());
    member.put("email", person.email());
    link.ifPresent(activity -> member.putArray("message").add(message(person, tool, activity)));
    return member;
  }

  private ObjectNode message(Person person, Tool tool, Activity activity) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put(Claims.MESSAGE_TYPE, Claims.RESOURCE_LINK_REQUEST);
    ObjectNode custom = message.putObject(Claims.CUSTOM);
    Variables variables = new Variables(course, person, Optional.of(activity));
    variables.fill(tool.custom()).forEach(custom::put);
    variables.fill(activity.custom()).forEach(custom::put);
    return message;
  }
}
