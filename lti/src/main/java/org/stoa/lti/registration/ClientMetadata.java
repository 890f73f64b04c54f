package org.stoa.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.service.Scope;

/**
 * The registration request: this tool in the words of OpenID Connect and LTI, as far as the
 * platform knows them. LTI Dynamic Registration 1.0, 3.5 and 3.6.
 */
final class ClientMetadata {

  static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private final ToolProfile tool;
  private final ToolAddresses addresses;
  private final PlatformOffer platform;

  private ClientMetadata(ToolProfile tool, ToolAddresses addresses, PlatformOffer platform) {
    this.tool = tool;
    this.addresses = addresses;
    this.platform = platform;
  }

  static JsonObject of(ToolProfile tool, ToolAddresses addresses, PlatformOffer platform) {
    return new ClientMetadata(tool, addresses, platform).json();
  }

  private JsonObject json() {
    return JsonObject.builder()
        .put("application_type", "web")
        .putTexts("response_types", List.of("id_token"))
        .putTexts("grant_types", List.of("implicit", "client_credentials"))
        .put("initiate_login_uri", addresses.login().toString())
        .putTexts("redirect_uris", List.of(addresses.launch().toString()))
        .put("client_name", tool.name())
        .put("jwks_uri", addresses.jwks().toString())
        .put("logo_uri", tool.icon().map(URI::toString))
        .put("token_endpoint_auth_method", "private_key_jwt")
        .put("id_token_signed_response_alg", algorithm())
        .put("scope", scope())
        .put(TOOL, configuration())
        .build();
  }

  /** Said only if it isn't what everybody gets. */
  private Optional<String> algorithm() {
    return Optional.of(platform.algorithm())
        .filter(algorithm -> algorithm != SignatureAlgorithm.RS256)
        .map(SignatureAlgorithm::name);
  }

  private String scope() {
    return Stream.of(Scope.values())
        .filter(tool.scopes()::contains)
        .map(Scope::uri)
        .filter(platform::grants)
        .collect(Collectors.joining(" "));
  }

  private JsonObject configuration() {
    JsonObject.Builder configuration =
        JsonObject.builder()
            .put("domain", addresses.domain())
            .put("target_link_uri", addresses.home().toString())
            .put("description", tool.description())
            .put("custom_parameters", tool.custom())
            .putTexts("claims", tool.claims())
            .putObjects(
                "messages",
                tool.messages().stream().filter(platform::sends).map(this::message).toList());
    platform.profile().extend(tool, configuration);
    return configuration.build();
  }

  private JsonObject message(ToolMessage message) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("type", message.type())
            .put("target_link_uri", message.target().orElse(addresses.home()).toString())
            .put("label", message.label().orElse(tool.name()))
            .put("icon_uri", tool.icon().map(URI::toString));
    if (!message.custom().isEmpty()) {
      json.put("custom_parameters", message.custom());
    }
    List<String> placements = platform.profile().placements(message);
    if (!placements.isEmpty()) {
      json.putTexts("placements", placements);
    }
    return json.build();
  }
}
