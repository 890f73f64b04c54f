package org.stoa.examples.campus.platform.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import org.stoa.examples.campus.platform.conduct.ServiceConduct;
import org.stoa.examples.campus.platform.notice.NoticeHandlers.Wish;
import org.stoa.examples.campus.platform.service.AccessTokens;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.platform.tool.Tools;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Where tools say which notices they want, and where to. */
public final class NoticeService {

  private static final String JSON = "application/json";

  private final Tools tools;
  private final AccessTokens tokens;
  private final NoticeHandlers handlers;
  private final Notices notices;
  private final ServiceConduct conduct;

  public NoticeService(
      Tools tools,
      AccessTokens tokens,
      NoticeHandlers handlers,
      Notices notices,
      ServiceConduct conduct) {
    this.tools = tools;
    this.tokens = tokens;
    this.handlers = handlers;
    this.notices = notices;
    this.conduct = conduct;
  }

  public Reply read(Call call) {
    Tool tool = tool(call);
    conduct.accepts(call, JSON);
    String deployment = call.part("deployment");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("client_id", tool.clientId());
    body.put("deployment_id", deployment);
    ArrayNode array = body.putArray("notice_handlers");
    for (String type : conduct.notices()) {
      array.add(entry(new Wish(tool.number(), deployment, type)));
    }
    return Reply.json(200, body);
  }

  /** Takes a handler of one type instead of the one before; an empty one is none. */
  public Reply change(Call call) throws IOException {
    Tool tool = tool(call);
    conduct.sends(call, JSON);
    JsonNode sent = Json.object(call.body());
    String type = sent.path("notice_type").asText();
    if (!conduct.notices().contains(type)) {
      throw Refusal.invalid("There are no notices of this notice_type.");
    }
    Wish wish = new Wish(tool.number(), call.part("deployment"), type);
    String handler = sent.path("handler").asText();
    if (handler.isEmpty()) {
      handlers.remove(wish);
    } else {
      handlers.put(wish, own(handler, tool));
    }
    if (type.equals(Claims.HELLO_WORLD_NOTICE) && !handler.isEmpty()) {
      notices.greet(wish);
    }
    return Reply.json(200, entry(wish));
  }

  private Tool tool(Call call) {
    int number = tokens.check(call, Scope.NOTICE_HANDLERS);
    return tools
        .numbered(number)
        .filter(tool -> tool.deployments().contains(call.part("deployment")))
        .orElseThrow(Refusal::notFound);
  }

  private static URI own(String handler, Tool tool) {
    return Addresses.parse(handler)
        .filter(tool::owns)
        .orElseThrow(() -> Refusal.invalid("The handler must lie on the tool's domain."));
  }

  private ObjectNode entry(Wish wish) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("notice_type", wish.type())
        .put("handler", handlers.handler(wish).map(URI::toString).orElse(""));
  }
}
