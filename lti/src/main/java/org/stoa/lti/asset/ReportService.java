package org.stoa.lti.asset;

import org.stoa.lti.claim.ReportEndpoint;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Offer;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Patience;
import org.stoa.lti.service.Reason;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceCalls;

/**
 * What this tool says of what was handed in. Asset Processor 1.0, report service.
 *
 * <p>Safe for many threads. Each call waits for the platform, and tries once unless {@link #with}
 * says otherwise.
 */
public final class ReportService {

  private static final String JSON = "application/json";

  private final ServiceCalls calls;

  /** Reports by these calls. */
  public ReportService(ServiceCalls calls) {
    this.calls = calls;
  }

  /** The same, for a caller that can wait longer or less long. */
  public ReportService with(Patience patience) {
    return new ReportService(calls.with(patience));
  }

  /**
   * Posts a report.
   *
   * @return {@link Outcome.Superseded} if the platform has a later one of this type and asset
   */
  public Outcome<Report> post(Registration registration, ReportEndpoint endpoint, Report report) {
    return Offer.of(endpoint.scopes(), endpoint.address(), Scope.REPORT)
        .then(offer -> calls.send("POST", registration, offer, JSON, report.json().json()))
        .unlessNewer(Reason.NEWER)
        .then(response -> new Outcome.Delivered<>(report));
  }
}
