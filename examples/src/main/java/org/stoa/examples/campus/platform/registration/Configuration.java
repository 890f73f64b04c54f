package org.stoa.examples.campus.platform.registration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.stoa.examples.campus.platform.conduct.Conduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Reply;

/** What a tool reads before it registers (LTI Dynamic Registration 1.0, section 3.4). */
public final class Configuration {

  private final Addresses addresses;
  private final Conduct conduct;

  public Configuration(Addresses addresses, Conduct conduct) {
    this.addresses = addresses;
    this.conduct = conduct;
  }

  public Reply reply() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("issuer", addresses.issuer());
    json.put("authorization_endpoint", addresses.auth());
    json.put("token_endpoint", addresses.token());
    json.put("jwks_uri", addresses.keys());
    json.put("registration_endpoint", addresses.registrations());
    Json.list(json, "token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    Json.list(json, "token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
    ArrayNode scopes = json.putArray("scopes_supported").add("openid");
    conduct.offered().stream().map(Scope::uri).forEach(scopes::add);
    Json.list(json, "response_types_supported", List.of("id_token"));
    Json.list(json, "response_modes_supported", List.of("form_post"));
    Json.list(json, "grant_types_supported", List.of("implicit", "client_credentials"));
    Json.list(json, "subject_types_supported", List.of("public"));
    Json.list(json, "id_token_signing_alg_values_supported", List.of("RS256"));
    Json.list(json, "claims_supported", conduct.claims());
    ObjectNode platform = json.putObject(Claims.PLATFORM_CONFIGURATION);
    platform.put("product_family_code", conduct.product());
    platform.put("version", "1");
    ArrayNode messages = platform.putArray("messages_supported");
    conduct.messages().forEach(type -> message(messages.addObject(), type));
    if (!conduct.notices().isEmpty()) {
      Json.list(platform, "notice_types_supported", conduct.notices());
    }
    Json.list(platform, "variables", conduct.variables());
    return Reply.json(200, json);
  }

  private static void message(ObjectNode message, String type) {
    message.put("type", type);
    if (type.equals(Claims.DEEP_LINKING_REQUEST)) {
      Json.list(message, "placements", List.of("ContentArea"));
    }
  }
}
