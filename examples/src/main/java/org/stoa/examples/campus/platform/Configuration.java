package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.stoa.examples.campus.web.Reply;

/** What a tool reads before it registers (LTI Dynamic Registration 1.0, section 3.4). */
final class Configuration {

  private final Addresses addresses;

  Configuration(Addresses addresses) {
    this.addresses = addresses;
  }

  Reply reply() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("issuer", addresses.issuer());
    json.put("authorization_endpoint", addresses.auth());
    json.put("token_endpoint", addresses.token());
    json.put("jwks_uri", addresses.keys());
    json.put("registration_endpoint", addresses.registrations());
    list(json, "token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    list(json, "token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
    ArrayNode scopes = json.putArray("scopes_supported").add("openid");
    Arrays.stream(Scope.values()).map(Scope::uri).forEach(scopes::add);
    list(json, "response_types_supported", List.of("id_token"));
    list(json, "response_modes_supported", List.of("form_post"));
    list(json, "grant_types_supported", List.of("implicit", "client_credentials"));
    list(json, "subject_types_supported", List.of("public"));
    list(json, "id_token_signing_alg_values_supported", List.of("RS256"));
    list(
        json,
        "claims_supported",
        List.of("sub", "iss", "name", "given_name", "family_name", "email", "locale", "zoneinfo"));
    ObjectNode platform = json.putObject(Claims.PLATFORM_CONFIGURATION);
    platform.put("product_family_code", "stoa-campus");
    platform.put("version", "1");
    ArrayNode messages = platform.putArray("messages_supported");
    messages.addObject().put("type", Claims.RESOURCE_LINK_REQUEST);
    list(
        messages.addObject().put("type", Claims.DEEP_LINKING_REQUEST),
        "placements",
        List.of("ContentArea"));
    list(platform, "variables", Variables.NAMES);
    return Reply.json(200, json);
  }

  private static void list(ObjectNode json, String name, List<String> values) {
    ArrayNode array = json.putArray(name);
    values.forEach(array::add);
  }
}
