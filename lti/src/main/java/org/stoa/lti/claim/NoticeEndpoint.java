package org.stoa.lti.claim;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * Where the platform keeps the addresses that it sends notices to. Platform Notification Service
 * 1.0, {@code platformnotificationservice} claim.
 *
 * @param scopes what the platform will let us do
 * @param address of the service
 * @param types of notices that the platform can send
 */
public record NoticeEndpoint(Set<String> scopes, Optional<URI> address, Set<String> types) {

  /** Copies the sets. */
  public NoticeEndpoint {
    scopes = Set.copyOf(scopes);
    types = Set.copyOf(types);
  }

  /** Reads the claim; what isn't a web address counts as absent. */
  public static NoticeEndpoint read(JsonObject claim) {
    return new NoticeEndpoint(
        GradeEndpoint.scopes(claim),
        claim.filled("platform_notification_service_url").flatMap(WebAddress::read),
        Set.copyOf(claim.texts("notice_types_supported").stream().distinct().toList()));
  }
}
