package org.stoa.examples.campus.platform.registration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.stoa.examples.campus.platform.conduct.RegistrationConduct;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Where a tool registers itself (LTI Dynamic Registration 1.0, sections 3.5 and 3.6). */
public final class RegistrationEndpoint {

  private final Registrations registrations;
  private final RegistrationConduct conduct;

  public RegistrationEndpoint(Registrations registrations, RegistrationConduct conduct) {
    this.registrations = registrations;
    this.conduct = conduct;
  }

  /** Registers a tool, or takes what a known one says of itself now. */
  public Reply register(Call call) throws IOException {
    String token = token(call);
    if (!registrations.signed(token)) {
      return conduct.forgedToken();
    }
    if (!call.contentType().equals("application/json")) {
      throw Refusal.badRequest("invalid_client_metadata", "Send application/json.");
    }
    String body = call.body();
    Tool tool =
        registrations.accept(
            token, () -> new RegistrationRequest(Json.object(body), conduct).profile());
    return Reply.json(conduct.registeredStatus(), json(tool));
  }

  /** What is known of a tool that was invited to describe itself again. */
  public Reply read(Call call) {
    String token = token(call);
    return registrations.signed(token)
        ? Reply.json(200, json(registrations.invitedAgain(token)))
        : conduct.forgedToken();
  }

  private static String token(Call call) {
    return call.bearer()
        .orElseThrow(() -> new Refusal(401, "invalid_token", "A registration token is needed."));
  }

  private ObjectNode json(Tool tool) {
    Tool.Profile profile = tool.profile();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("client_id", tool.clientId());
    json.put("client_name", profile.name());
    json.put("application_type", "web");
    Json.list(json, "response_types", List.of("id_token"));
    Json.list(json, "grant_types", List.of("implicit", "client_credentials"));
    json.put("initiate_login_uri", profile.login().toString());
    Json.list(json, "redirect_uris", profile.redirects());
    json.put("jwks_uri", profile.keys().toString());
    json.put("token_endpoint_auth_method", "private_key_jwt");
    json.put("scope", Scope.list(conduct.told(profile.scopes())));
    ObjectNode lti = json.putObject(Claims.TOOL_CONFIGURATION);
    lti.put("version", "1.3.0");
    lti.put("deployment_id", tool.deployment());
    lti.put("domain", profile.domain());
    lti.put("target_link_uri", profile.target().toString());
    lti.put("description", profile.description());
    ObjectNode custom = lti.putObject("custom_parameters");
    profile.custom().forEach(custom::put);
    Json.list(lti, "claims", profile.claims().stream().sorted().toList());
    messages(profile, lti.putArray("messages"));
    return json;
  }

  private void messages(Tool.Profile profile, ArrayNode array) {
    Set<String> understood = profile.messages();
    conduct.messages().stream()
        .filter(understood::contains)
        .forEach(
            type -> {
              ObjectNode message = array.addObject().put("type", type);
              if (type.equals(Claims.DEEP_LINKING_REQUEST)) {
                profile
                    .deepLinking()
                    .ifPresent(target -> message.put("target_link_uri", target.toString()));
              }
            });
  }
}
