package org.stoa.examples.campus.platform.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.platform.conduct.ServiceConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/**
 * The columns of the gradebook, each tool's own (Assignment and Grade Services 2.0, section 3.2).
 */
public final class LineItemService {

  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final List<String> FILTERS = List.of("resource_id", "tag", "resource_link_id");

  private final Addresses addresses;
  private final Course course;
  private final AccessTokens tokens;
  private final ServiceConduct conduct;

  public LineItemService(
      Addresses addresses, Course course, AccessTokens tokens, ServiceConduct conduct) {
    this.addresses = addresses;
    this.course = course;
    this.tokens = tokens;
    this.conduct = conduct;
  }

  public Reply list(Call call) {
    int tool = tool(call, Scope.LINE_ITEM, Scope.LINE_ITEM_READ);
    conduct.accepts(call, ITEMS);
    Parameters query = call.query();
    List<LineItem> found =
        course.gradebook().items().stream()
            .filter(item -> item.tool() == tool)
            .filter(item -> matches(query, "resource_id", item.resourceId()))
            .filter(item -> matches(query, "tag", item.tag()))
            .filter(
                item -> matches(query, "resource_link_id", item.activity().map(String::valueOf)))
            .toList();
    Part<LineItem> part = Part.of(conduct, query, found);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    part.entries().forEach(item -> array.add(json(item)));
    String address = conduct.named(addresses.lineItems(course.id()), tool);
    return part.link(Reply.json(200, ITEMS, array), conduct::link, address, query, FILTERS);
  }

  public Reply create(Call call) throws IOException {
    int tool = tool(call, Scope.LINE_ITEM);
    JsonNode sent = object(call);
    Optional<Integer> activity =
        Json.text(sent, "resourceLinkId").map(link -> activity(link, tool).id());
    LineItem item =
        course
            .gradebook()
            .add(
                new LineItem(
                    0,
                    tool,
                    label(sent),
                    maximum(sent),
                    Json.text(sent, "resourceId"),
                    Json.text(sent, "tag"),
                    activity,
                    false,
                    conduct.kept(LineDetails.read(sent))));
    return Reply.json(201, ITEM, json(item)).with("Location", address(item));
  }

  public Reply read(Call call) {
    LineItem item = item(call, tool(call, Scope.LINE_ITEM, Scope.LINE_ITEM_READ));
    conduct.accepts(call, ITEM);
    return Reply.json(200, ITEM, json(item));
  }

  public Reply update(Call call) throws IOException {
    LineItem item = item(call, tool(call, Scope.LINE_ITEM));
    JsonNode sent = object(call);
    LineItem changed =
        item.changed(
            label(sent),
            maximum(sent),
            Json.text(sent, "resourceId"),
            Json.text(sent, "tag"),
            conduct.kept(LineDetails.read(sent)));
    course.gradebook().change(changed);
    return Reply.json(200, ITEM, json(changed));
  }

  public Reply delete(Call call) {
    LineItem item = item(call, tool(call, Scope.LINE_ITEM));
    if (item.placed()) {
      throw Refusal.forbidden("This line item came with its activity and goes only with it.");
    }
    course.gradebook().remove(item.id());
    return Reply.empty(204);
  }

  /** The tool that asks; the address must be the one it was given. */
  public int tool(Call call, Scope... anyOf) {
    int tool = tokens.check(call, anyOf);
    call.expect("course", course.id());
    conduct.knows(call, tool);
    return tool;
  }

  /** The line item of the path, if it is the tool's. */
  public LineItem item(Call call, int tool) {
    return course
        .gradebook()
        .item(call.number("item"))
        .filter(item -> item.tool() == tool)
        .orElseThrow(Refusal::notFound);
  }

  /** Where something of a line item is found. */
  public String address(LineItem item, String below) {
    return conduct.named(addresses.lineItem(course.id(), item.id()) + below, item.tool());
  }

  public String address(LineItem item) {
    return conduct.named(addresses.lineItem(course.id(), item.id()), item.tool());
  }

  private JsonNode object(Call call) throws IOException {
    conduct.sends(call, ITEM);
    return Json.object(call.body());
  }

  private Activity activity(String link, int tool) {
    return course.activities().stream()
        .filter(activity -> activity.tool() == tool)
        .filter(activity -> Integer.toString(activity.id()).equals(link))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("The resourceLinkId is none of this tool's."));
  }

  private ObjectNode json(LineItem item) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", address(item));
    json.put("label", item.label());
    json.put("scoreMaximum", item.maximum());
    item.resourceId().ifPresent(id -> json.put("resourceId", id));
    item.tag().ifPresent(tag -> json.put("tag", tag));
    item.activity().ifPresent(link -> json.put("resourceLinkId", Integer.toString(link)));
    LineDetails.write(item.details(), json);
    return json;
  }

  private static boolean matches(Parameters query, String name, Optional<String> value) {
    Optional<String> wanted = query.one(name);
    return wanted.isEmpty() || wanted.equals(value);
  }

  private static String label(JsonNode sent) {
    return Json.text(sent, "label")
        .orElseThrow(() -> Refusal.invalid("A line item needs a label."));
  }

  private static double maximum(JsonNode sent) {
    JsonNode maximum = sent.path("scoreMaximum");
    if (!maximum.isNumber()
        || !Double.isFinite(maximum.doubleValue())
        || maximum.doubleValue() <= 0) {
      throw Refusal.invalid("A line item needs a scoreMaximum above 0.");
    }
    return maximum.doubleValue();
  }
}
