package org.stoa.examples.campus.platform.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.examples.campus.platform.conduct.RegistrationConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Refusal;

/**
 * What a tool says of itself. Required is what Moodle requires; grant_types, application_type and
 * scope may be missing.
 */
public final class RegistrationRequest {

  private final JsonNode json;
  private final JsonNode lti;
  private final RegistrationConduct conduct;

  public RegistrationRequest(JsonNode json, RegistrationConduct conduct) {
    this.json = json;
    this.conduct = conduct;
    this.lti = json.path(Claims.TOOL_CONFIGURATION);
  }

  /**
   * What the tool says of itself.
   *
   * @throws Refusal 400 {@code invalid_client_metadata} with the first thing that is wrong
   */
  Tool.Profile profile() {
    if (!strings(json, "response_types").contains("id_token")) {
      throw wrong("response_types must hold id_token.");
    }
    if (!text(json, "token_endpoint_auth_method").equals("private_key_jwt")) {
      throw wrong("token_endpoint_auth_method can only be private_key_jwt.");
    }
    String type = Json.text(json, "application_type").orElse("web");
    if (!type.equals("web")) {
      throw wrong("application_type can only be web.");
    }
    if (!lti.isObject()) {
      throw wrong("The lti-tool-configuration is missing.");
    }
    URI target = address(lti, "target_link_uri");
    String domain = text(lti, "domain");
    if (!domain.equalsIgnoreCase(target.getAuthority())) {
      throw Refusal.badRequest(
          "domain_targetlinkuri_mismatch", "target_link_uri must lie on the tool's domain.");
    }
    return new Tool.Profile(
        text(json, "client_name"),
        Json.text(lti, "description").orElse(""),
        domain,
        address(json, "initiate_login_uri"),
        redirects(),
        address(json, "jwks_uri"),
        target,
        deepLinking(target, domain),
        messages(),
        scopes(),
        Set.copyOf(strings(lti, "claims")),
        custom());
  }

  private List<String> redirects() {
    List<String> redirects = strings(json, "redirect_uris");
    if (redirects.isEmpty()
        || !redirects.stream().allMatch(uri -> Addresses.parse(uri).isPresent())) {
      throw wrong("redirect_uris must hold http or https addresses.");
    }
    return redirects;
  }

  private Optional<URI> deepLinking(URI target, String domain) {
    for (JsonNode message : lti.path("messages")) {
      if (!message.path("type").asText().equals(Claims.DEEP_LINKING_REQUEST)) {
        continue;
      }
      URI chosen =
          message.hasNonNull("target_link_uri") ? address(message, "target_link_uri") : target;
      if (!domain.equalsIgnoreCase(chosen.getAuthority())) {
        throw wrong("The target_link_uri of deep linking must lie on the tool's domain.");
      }
      return Optional.of(chosen);
    }
    return Optional.empty();
  }

  private Set<String> messages() {
    Set<String> types = new LinkedHashSet<>();
    lti.path("messages").forEach(message -> types.add(message.path("type").asText()));
    return types;
  }

  /** What it gets for the scopes it asks for, as far as they are offered. */
  private Set<Scope> scopes() {
    Set<Scope> asked = Scope.parse(Json.text(json, "scope").orElse(""));
    asked.retainAll(conduct.offered());
    return conduct.open(asked);
  }

  private Map<String, String> custom() {
    Map<String, String> custom = new LinkedHashMap<>();
    lti.path("custom_parameters")
        .properties()
        .forEach(entry -> custom.put(entry.getKey(), entry.getValue().asText()));
    return custom;
  }

  private static List<String> strings(JsonNode object, String name) {
    List<String> strings = new ArrayList<>();
    object.path(name).forEach(node -> strings.add(node.asText()));
    return List.copyOf(strings);
  }

  private static String text(JsonNode object, String name) {
    return Json.text(object, name).orElseThrow(() -> wrong(name + " is missing."));
  }

  private static URI address(JsonNode object, String name) {
    return Addresses.parse(text(object, name))
        .orElseThrow(() -> wrong(name + " must be an http or https address."));
  }

  private static Refusal wrong(String message) {
    return Refusal.badRequest("invalid_client_metadata", message);
  }
}
