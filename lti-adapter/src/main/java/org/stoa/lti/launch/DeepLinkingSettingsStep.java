package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * A deep linking request says where the answer goes, and what may be in it.
 *
 * <p>Deep Linking 2.0, 4.4.1.
 */
final class DeepLinkingSettingsStep implements LaunchStep {

  @Override
  public void check(Candidate launch) throws LtiRefused {
    if (!MessageType.is(MessageType.DEEP_LINKING, launch)) {
      return;
    }
    Optional<DeepLinkingSettings> settings =
        launch
            .claims()
            .object(Claims.DEEP_LINKING_SETTINGS)
            .flatMap((JsonObject claim) -> DeepLinkingSettings.read(claim));
    if (settings.isEmpty()) {
      throw new LtiRefused(
          Refusal.DEEP_LINKING_SETTINGS_WRONG,
          "no deep_linking_settings with a return address, types and targets");
    }
  }
}
