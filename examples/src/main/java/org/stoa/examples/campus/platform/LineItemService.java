package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/**
 * The columns of the gradebook, each tool's own (Assignment and Grade Services 2.0, section 3.2).
 */
final class LineItemService {

  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";

  private final Addresses addresses;
  private final Course course;
  private final AccessTokens tokens;

  LineItemService(Addresses addresses, Course course, AccessTokens tokens) {
    this.addresses = addresses;
    this.course = course;
    this.tokens = tokens;
  }

  Reply list(Call call) {
    int tool = tool(call, Scope.LINE_ITEM, Scope.LINE_ITEM_READ);
    Services.accepts(call, ITEMS);
    Parameters query = call.query();
    List<LineItem> found =
        course.gradebook().items().stream()
            .filter(item -> item.tool() == tool)
            .filter(item -> matches(query, "resource_id", item.resourceId()))
            .filter(item -> matches(query, "tag", item.tag()))
            .filter(
                item -> matches(query, "resource_link_id", item.activity().map(String::valueOf)))
            .toList();
    Services.Some<LineItem> some = Services.some(query, found);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    some.entries().forEach(item -> array.add(json(item)));
    Reply reply = Reply.json(200, ITEMS, array);
    return some.next()
        .map(from -> reply.with("Link", Services.next(filtered(query, tool), query, from)))
        .orElse(reply);
  }

  private String filtered(Parameters query, int tool) {
    StringBuilder address = new StringBuilder(addresses.lineItems(course.id(), tool));
    for (String name : List.of("resource_id", "tag", "resource_link_id")) {
      query
          .one(name)
          .ifPresent(
              value ->
                  address
                      .append('&')
                      .append(name)
                      .append('=')
                      .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    return address.toString();
  }

  Reply create(Call call) throws IOException {
    int tool = tool(call, Scope.LINE_ITEM);
    JsonNode sent = Services.object(call, ITEM);
    Optional<Integer> activity =
        Services.text(sent, "resourceLinkId").map(link -> activity(link, tool).id());
    LineItem item =
        course
            .gradebook()
            .add(
                new LineItem(
                    0,
                    tool,
                    label(sent),
                    maximum(sent),
                    Services.text(sent, "resourceId"),
                    Services.text(sent, "tag"),
                    activity,
                    false));
    return Reply.json(201, ITEM, json(item)).with("Location", address(item));
  }

  Reply read(Call call) {
    LineItem item = item(call, tool(call, Scope.LINE_ITEM, Scope.LINE_ITEM_READ));
    Services.accepts(call, ITEM);
    return Reply.json(200, ITEM, json(item));
  }

  Reply update(Call call) throws IOException {
    LineItem item = item(call, tool(call, Scope.LINE_ITEM));
    JsonNode sent = Services.object(call, ITEM);
    LineItem changed =
        item.changed(
            label(sent),
            maximum(sent),
            Services.text(sent, "resourceId"),
            Services.text(sent, "tag"));
    course.gradebook().change(changed);
    return Reply.json(200, ITEM, json(changed));
  }

  Reply delete(Call call) {
    LineItem item = item(call, tool(call, Scope.LINE_ITEM));
    if (item.placed()) {
      throw Refusal.forbidden("This line item came with its activity and goes only with it.");
    }
    course.gradebook().remove(item.id());
    return Reply.empty(204);
  }

  /** The tool that asks; the address must be the one it was given. */
  int tool(Call call, Scope... anyOf) {
    int tool = tokens.check(call, anyOf);
    Services.inCourse(call, course);
    if (!call.query().number("type_id").equals(Optional.of(tool))) {
      throw Refusal.notFound();
    }
    return tool;
  }

  /** The line item of the path, if it is the tool's. */
  LineItem item(Call call, int tool) {
    return course
        .gradebook()
        .item(call.number("item"))
        .filter(item -> item.tool() == tool)
        .orElseThrow(Refusal::notFound);
  }

  String address(LineItem item) {
    return addresses.lineItem(course.id(), item.id(), item.tool());
  }

  private Activity activity(String link, int tool) {
    return course.activities().stream()
        .filter(activity -> activity.tool() == tool)
        .filter(activity -> Integer.toString(activity.id()).equals(link))
        .findFirst()
        .orElseThrow(() -> Services.invalid("The resourceLinkId is none of this tool's."));
  }

  private ObjectNode json(LineItem item) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", address(item));
    json.put("label", item.label());
    json.put("scoreMaximum", item.maximum());
    item.resourceId().ifPresent(id -> json.put("resourceId", id));
    item.tag().ifPresent(tag -> json.put("tag", tag));
    item.activity().ifPresent(link -> json.put("resourceLinkId", Integer.toString(link)));
    return json;
  }

  private static boolean matches(Parameters query, String name, Optional<String> value) {
    Optional<String> wanted = query.one(name);
    return wanted.isEmpty() || wanted.equals(value);
  }

  private static String label(JsonNode sent) {
    return Services.text(sent, "label")
        .orElseThrow(() -> Services.invalid("A line item needs a label."));
  }

  private static double maximum(JsonNode sent) {
    JsonNode maximum = sent.path("scoreMaximum");
    if (!maximum.isNumber()
        || !Double.isFinite(maximum.doubleValue())
        || maximum.doubleValue() <= 0) {
      throw Services.invalid("A line item needs a scoreMaximum above 0.");
    }
    return maximum.doubleValue();
  }
}
