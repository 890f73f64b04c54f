package org.stoa.lti.deeplinking;

import org.stoa.lti.claim.DeepLinkingSettings;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.launch.DeepLinkingLaunch;

/**
 * What an answer has to know of its launch. It may be kept while somebody chooses: {@link #json()}
 * is read back by {@link #read}, with the platform's {@code data} as it came.
 */
public record DeepLinkingRequest(
    String issuer, String clientId, String deploymentId, DeepLinkingSettings settings) {

  private static final String SETTINGS = "settings";

  /** The request that a launch made. */
  public static DeepLinkingRequest of(DeepLinkingLaunch launch) {
    return new DeepLinkingRequest(
        launch.registration().issuer(),
        launch.registration().clientId(),
        launch.deploymentId(),
        launch.settings());
  }

  /**
   * A kept request. It is believed: keep it where nobody else writes.
   *
   * @throws IllegalArgumentException if this is none
   */
  public static DeepLinkingRequest read(JsonObject kept) {
    return new DeepLinkingRequest(
        kept.requiredText("issuer"),
        kept.requiredText("clientId"),
        kept.requiredText("deploymentId"),
        kept.object(SETTINGS)
            .flatMap(DeepLinkingSettings::read)
            .orElseThrow(() -> new IllegalArgumentException("no " + SETTINGS)));
  }

  /** The request as {@link #read} reads it. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("issuer", issuer)
        .put("clientId", clientId)
        .put("deploymentId", deploymentId)
        .put(SETTINGS, settings.json())
        .build();
  }

  /** Says nothing of the course. */
  @Override
  public String toString() {
    return "DeepLinkingRequest[" + issuer + "]";
  }
}
