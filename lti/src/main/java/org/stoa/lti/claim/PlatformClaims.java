package org.stoa.lti.claim;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/** What launches and notices may both tell, read from their claims. */
public interface PlatformClaims {

  /** Every claim as it was signed. Holds personal data: never log it. */
  JsonObject claims();

  /** The course, or whatever the platform calls a context. */
  default Optional<Context> context() {
    return claims().object(Claims.CONTEXT).flatMap(Context::read);
  }

  /**
   * Custom parameters of the link, the deployment and the tool. Variables are replaced already, but
   * those that the platform doesn't know: {@link org.stoa.lti.platform.Variable#in}.
   */
  default Map<String, String> custom() {
    return claims()
        .object(Claims.CUSTOM)
        .map(object -> Collections.unmodifiableMap(object.scalars()))
        .orElse(Map.of());
  }
}
