package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Where a tool registers itself (LTI Dynamic Registration 1.0, sections 3.5 and 3.6). */
final class RegistrationEndpoint {

  private final Registrations registrations;

  RegistrationEndpoint(Registrations registrations) {
    this.registrations = registrations;
  }

  Reply handle(Call call) throws IOException {
    String token =
        AccessTokens.bearer(call.header("Authorization").orElse(""))
            .orElseThrow(
                () -> new Refusal(401, "invalid_token", "A registration token is needed."));
    if (!call.contentType().equals("application/json")) {
      throw Refusal.badRequest("invalid_client_metadata", "Send application/json.");
    }
    String body = call.body();
    Tool tool =
        registrations.accept(
            token, clientId -> new RegistrationRequest(Services.object(body)).draft(clientId));
    // 200 where OAuth says 201: so does Moodle.
    return Reply.json(200, json(tool));
  }

  private static ObjectNode json(Tool tool) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("client_id", tool.clientId());
    json.put("client_name", tool.name());
    json.put("application_type", "web");
    list(json, "response_types", List.of("id_token"));
    list(json, "grant_types", List.of("implicit", "client_credentials"));
    json.put("initiate_login_uri", tool.login().toString());
    list(json, "redirect_uris", tool.redirects());
    json.put("jwks_uri", tool.keys().toString());
    json.put("token_endpoint_auth_method", "private_key_jwt");
    json.put("scope", String.join(" ", tool.scopes().stream().sorted().toList()));
    ObjectNode lti = json.putObject(Claims.TOOL_CONFIGURATION);
    lti.put("version", "1.3.0");
    lti.put("deployment_id", tool.deployment());
    lti.put("domain", tool.domain());
    lti.put("target_link_uri", tool.target().toString());
    lti.put("description", tool.description());
    ObjectNode custom = lti.putObject("custom_parameters");
    tool.custom().forEach(custom::put);
    list(lti, "claims", List.of("iss", "sub", "name", "given_name", "family_name", "email"));
    ArrayNode messages = lti.putArray("messages");
    tool.deepLinking()
        .ifPresent(
            target ->
                messages
                    .addObject()
                    .put("type", Claims.DEEP_LINKING_REQUEST)
                    .put("target_link_uri", target.toString()));
    return json;
  }

  private static void list(ObjectNode json, String name, List<String> values) {
    ArrayNode array = json.putArray(name);
    values.forEach(array::add);
  }
}
