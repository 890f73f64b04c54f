package org.stoa.lti.claim;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * Where reports about a submission go. Asset Processor 1.0, {@code assetreport} claim.
 *
 * @param scopes what the platform will let us do
 * @param address of the service
 */
public record ReportEndpoint(Set<String> scopes, Optional<URI> address) {

  /** Copies the scopes. */
  public ReportEndpoint {
    scopes = Set.copyOf(scopes);
  }

  /** Reads the claim. */
  public static ReportEndpoint read(JsonObject claim) {
    return new ReportEndpoint(
        GradeEndpoint.scopes(claim), claim.filled("report_url").flatMap(WebAddress::read));
  }
}
