package org.stoa.examples.campus.platform.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Group;
import org.stoa.examples.campus.platform.conduct.ServiceConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Reply;

/** The course's groups, all in one set (Course Groups Service 1.0). */
public final class GroupService {

  private static final String GROUPS = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";
  private static final String SETS = "application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json";
  private static final String SET = "places";

  private final Addresses addresses;
  private final Course course;
  private final AccessTokens tokens;
  private final ServiceConduct conduct;

  public GroupService(
      Addresses addresses, Course course, AccessTokens tokens, ServiceConduct conduct) {
    this.addresses = addresses;
    this.course = course;
    this.tokens = tokens;
    this.conduct = conduct;
  }

  public Reply groups(Call call) {
    tokens.check(call, Scope.GROUP_READ);
    call.expect("course", course.id());
    conduct.accepts(call, GROUPS);
    Parameters query = call.query();
    Optional<String> user = query.one("user_id");
    List<Group> found = user.map(course::groupsOf).orElseGet(course::groups);
    Part<Group> part = Part.of(conduct, query, found);
    String address = addresses.groups(course.id());
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", address);
    ArrayNode array = body.putArray("groups");
    part.entries()
        .forEach(
            group ->
                array
                    .addObject()
                    .put("id", group.id())
                    .put("name", group.name())
                    .put("set_id", SET));
    return part.link(
        Reply.json(200, GROUPS, body), conduct::link, address, query, List.of("user_id"));
  }

  public Reply sets(Call call) {
    tokens.check(call, Scope.GROUP_READ);
    call.expect("course", course.id());
    conduct.accepts(call, SETS);
    String address = addresses.groupSets(course.id());
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", address);
    body.putArray("sets").addObject().put("id", SET).put("name", "Places");
    return Reply.json(200, SETS, body);
  }
}
