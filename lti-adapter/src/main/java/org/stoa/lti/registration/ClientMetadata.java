package org.stoa.lti.registration;

import java.net.URI;
import java.util.List;
import org.stoa.lti.json.JsonObject;

/**
 * The registration request: this tool in the words of OpenID Connect and LTI. LTI Dynamic
 * Registration 1.0, 3.5 and 3.6.
 */
final class ClientMetadata {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private ClientMetadata() {}

  static JsonObject of(ToolProfile profile, ToolAddresses addresses) {
    return JsonObject.builder()
        .put("application_type", "web")
        .putTexts("response_types", List.of("id_token"))
        .putTexts("grant_types", List.of("implicit", "client_credentials"))
        .put("initiate_login_uri", addresses.login().toString())
        .putTexts("redirect_uris", List.of(addresses.launch().toString()))
        .put("client_name", profile.name())
        .put("jwks_uri", addresses.jwks().toString())
        .put("token_endpoint_auth_method", "private_key_jwt")
        .put("scope", profile.scope())
        .put(TOOL, configuration(profile, addresses))
        .build();
  }

  private static JsonObject configuration(ToolProfile profile, ToolAddresses addresses) {
    return JsonObject.builder()
        .put("domain", addresses.domain())
        .put("target_link_uri", addresses.home().toString())
        .put("description", profile.description())
        .put("custom_parameters", profile.custom())
        .putTexts("claims", profile.claims())
        .putObjects(
            "messages",
            List.of(
                message("LtiResourceLinkRequest", profile, addresses.home()),
                message("LtiDeepLinkingRequest", profile, addresses.home())))
        .build();
  }

  private static JsonObject message(String type, ToolProfile profile, URI target) {
    return JsonObject.builder()
        .put("type", type)
        .put("target_link_uri", target.toString())
        .put("label", profile.name())
        .build();
  }
}
