package org.stoa.lti.launch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * What a platform takes back from deep linking. Deep Linking 2.0, 4.4.1.
 *
 * @param returnUrl where the answer is posted, exactly as it came
 * @param acceptTypes of content item, such as {@code ltiResourceLink}
 * @param targets how a link may be presented; platforms use values of their own here
 * @param acceptMultiple whether more than one item may be chosen
 * @param acceptLineItem whether an item may ask for a column in the gradebook
 * @param data comes back to the platform unread
 */
public record DeepLinkingSettings(
    URI returnUrl,
    Set<String> acceptTypes,
    List<String> targets,
    boolean acceptMultiple,
    boolean acceptLineItem,
    Optional<String> data) {

  /** Copies the collections. */
  public DeepLinkingSettings {
    acceptTypes = Set.copyOf(acceptTypes);
    targets = List.copyOf(targets);
  }

  static Optional<DeepLinkingSettings> read(JsonObject claim) {
    Set<String> types = Set.copyOf(claim.texts("accept_types"));
    List<String> targets = claim.texts("accept_presentation_document_targets");
    if (types.isEmpty() || targets.isEmpty()) {
      return Optional.empty();
    }
    return claim
        .filled("deep_link_return_url")
        .flatMap(WebAddress::read)
        .map(
            url ->
                new DeepLinkingSettings(
                    url,
                    types,
                    targets,
                    claim.truth("accept_multiple").orElse(true),
                    claim.truth("accept_lineitem").orElse(true),
                    claim.text("data")));
  }
}
