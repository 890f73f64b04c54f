package org.stoa.lti.claim;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.Identifier;

/**
 * What was known under LTI 1.1 by other ids than now, and a proof that this platform is the one
 * that used them. An id that is absent hasn't changed, or meant nothing then.
 *
 * <p>LTI 1.1 to 1.3 migration guide, section 4.
 *
 * @param consumerKey {@code oauth_consumer_key}, whose secret the platform has
 * @param userId {@code user_id}
 * @param contextId {@code context_id}
 * @param resourceLinkId {@code resource_link_id}
 * @param platformInstance {@code tool_consumer_instance_guid}
 */
public record Migration(
    String consumerKey,
    Optional<String> userId,
    Optional<String> contextId,
    Optional<String> resourceLinkId,
    Optional<String> platformInstance) {

  /** Reads the claim; an id that nobody could keep counts as absent. */
  public static Migration read(String consumerKey, JsonObject claim) {
    return new Migration(
        consumerKey,
        id(claim, "user_id"),
        id(claim, "context_id"),
        id(claim, "resource_link_id"),
        id(claim, "tool_consumer_instance_guid"));
  }

  private static Optional<String> id(JsonObject claim, String name) {
    return claim.filled(name).filter(Identifier::isValid);
  }

  /** Doesn't show who it is. */
  @Override
  public String toString() {
    return "Migration[" + consumerKey + "]";
  }
}
