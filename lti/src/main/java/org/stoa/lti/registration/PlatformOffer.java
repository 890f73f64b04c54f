package org.stoa.lti.registration;

import java.util.List;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.Identifier;

/**
 * What a platform says it can do. LTI Dynamic Registration 1.0, 3.4.
 *
 * @param product its {@code product_family_code}
 * @param messages what it sends; empty if it doesn't say
 * @param scopes what it grants; empty if it doesn't say
 * @param algorithm how it will sign: RS256, unless it can't
 */
record PlatformOffer(
    Optional<String> product,
    List<String> messages,
    List<String> scopes,
    SignatureAlgorithm algorithm) {

  private static final String PLATFORM =
      "https://purl.imsglobal.org/spec/lti-platform-configuration";

  /** A platform of this kind that can do everything. */
  static PlatformOffer everything(PlatformProfile profile) {
    return new PlatformOffer(
        Optional.of(profile.name()), List.of(), List.of(), SignatureAlgorithm.RS256);
  }

  static PlatformOffer read(JsonObject json) throws LtiRefused {
    Optional<JsonObject> lti = json.object(PLATFORM);
    List<JsonObject> messages = lti.map(it -> it.objects("messages_supported")).orElse(List.of());
    return new PlatformOffer(
        lti.flatMap(it -> it.filled("product_family_code")).filter(Identifier::isValid),
        messages.stream().flatMap(message -> message.text("type").stream()).toList(),
        json.texts("scopes_supported"),
        algorithm(json.texts("id_token_signing_alg_values_supported")));
  }

  /** OpenID Connect Registration 1.0, 2: RS256 is what a client gets that asks for nothing. */
  private static SignatureAlgorithm algorithm(List<String> names) throws LtiRefused {
    if (names.isEmpty() || names.contains(SignatureAlgorithm.RS256.name())) {
      return SignatureAlgorithm.RS256;
    }
    return names.stream()
        .flatMap(name -> SignatureAlgorithm.of(name).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new LtiRefused(
                    Refusal.CONFIGURATION_INVALID, "it signs by no algorithm that we trust"));
  }

  PlatformProfile profile() {
    return PlatformProfile.of(product);
  }

  boolean sends(ToolMessage message) {
    return messages.isEmpty() || messages.contains(message.type());
  }

  boolean grants(String scope) {
    return scopes.isEmpty() || scopes.contains(scope);
  }
}
