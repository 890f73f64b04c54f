package org.stoa.examples.campus.platform.conduct;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.stoa.examples.campus.platform.tool.Tool;

/** How a platform launches tools. */
public interface LaunchConduct {

  /** Whether tools may keep data in pages around their frames (Platform Storage 0.1). */
  boolean offersStorage();

  /** How long an id_token is good. */
  Duration idTokenLife();

  /** Says for whom an id_token is: {@code aud}, and {@code azp} where that is told. */
  void address(JWTClaimsSet.Builder token, Tool tool);

  /** The custom claim for custom values that are filled in already. */
  Map<String, String> custom(Map<String, String> values);

  /** The names of the variables that custom values may hold, in the order of the configuration. */
  List<String> variables();

  /** Whether an authentication request must carry a nonce that none before it carried. */
  boolean wantsNewNonces();

  /** The settings of deep linking that are the same each time (Deep Linking 2.0, section 4.4.1). */
  Map<String, Object> choice();
}
