package org.stoa.examples.campus.platform.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.stoa.examples.campus.platform.conduct.RegistrationConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Where a tool registers itself (LTI Dynamic Registration 1.0, sections 3.5 and 3.6). */
public final class RegistrationEndpoint {

  private final Addresses addresses;
  private final Registrations registrations;
  private final RegistrationConduct conduct;

  public RegistrationEndpoint(
      Addresses addresses, Registrations registrations, RegistrationConduct conduct) {
    this.addresses = addresses;
    this.registrations = registrations;
    this.conduct = conduct;
  }

  /** Registers a tool, or takes what a known one says of itself now. */
  public Reply register(Call call) throws IOException {
    String token = token(call);
    if (!registrations.signed(token)) {
      return conduct.forgedToken();
    }
    String body = body(call);
    Tool tool =
        registrations.accept(
            token, () -> new RegistrationRequest(Json.object(body), conduct).profile());
    return Reply.json(conduct.registeredStatus(), opened(tool));
  }

  /** What is known of a tool that was invited to describe itself again. */
  public Reply read(Call call) {
    String token = token(call);
    return registrations.signed(token)
        ? Reply.json(200, json(registrations.invitedAgain(token)))
        : conduct.forgedToken();
  }

  /** What a tool is registered as, by its own token (RFC 7592, section 2.1). */
  public Reply readOwn(Call call) {
    return Reply.json(200, opened(own(call)));
  }

  /** Takes what a tool says of itself now, all of it (RFC 7592, section 2.2). */
  public Reply changeOwn(Call call) throws IOException {
    Tool tool = own(call);
    JsonNode sent = Json.object(body(call));
    if (!sent.path("client_id").asText().equals(tool.clientId())) {
      throw Refusal.badRequest("invalid_client_metadata", "The client_id is another tool's.");
    }
    Tool.Profile profile = new RegistrationRequest(sent, conduct).profile();
    return Reply.json(200, opened(registrations.change(tool, profile)));
  }

  private Tool own(Call call) {
    return registrations.own(call.part("client"), token(call));
  }

  private static String body(Call call) throws IOException {
    if (!call.contentType().equals("application/json")) {
      throw Refusal.badRequest("invalid_client_metadata", "Send application/json.");
    }
    return call.body();
  }

  /** With where it can be read and changed, if that is possible at all. */
  private ObjectNode opened(Tool tool) {
    ObjectNode json = json(tool);
    if (conduct.keepsRegistrationsOpen()) {
      json.put("registration_client_uri", addresses.registration(tool.clientId()));
      json.put("registration_access_token", registrations.access(tool));
    }
    return json;
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
