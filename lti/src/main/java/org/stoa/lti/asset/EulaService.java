package org.stoa.lti.asset;

import java.net.URI;
import org.stoa.lti.claim.EulaEndpoint;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Offer;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Patience;
import org.stoa.lti.service.Reason;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceAddress;
import org.stoa.lti.service.ServiceCalls;

/**
 * This tool's licence agreement, as far as the platform has to know of it. Asset Processor 1.0,
 * EULA service.
 *
 * <p>Safe for many threads. Each call waits for the platform, and tries once unless {@link #with}
 * says otherwise.
 */
public final class EulaService {

  private static final String JSON = "application/json";

  private final ServiceCalls calls;

  /** Agreements by these calls. */
  public EulaService(ServiceCalls calls) {
    this.calls = calls;
  }

  /** The same, for a caller that can wait longer or less long. */
  public EulaService with(Patience patience) {
    return new EulaService(calls.with(patience));
  }

  /**
   * Says whether people of the whole deployment have to accept it; platforms take it that they do.
   */
  public Outcome<Boolean> require(
      Registration registration, EulaEndpoint endpoint, boolean required) {
    String body = JsonObject.builder().put("eulaRequired", required).build().json();
    return offer(endpoint, Scope.EULA_DEPLOYMENT, "/deployment")
        .then(offer -> calls.send("PUT", registration, offer, JSON, body))
        .then(response -> new Outcome.Delivered<>(required));
  }

  /**
   * Tells what somebody decided.
   *
   * @return {@link Outcome.Superseded} if the platform has a decision of hers as late as this
   */
  public Outcome<EulaAnswer> tell(
      Registration registration, EulaEndpoint endpoint, EulaAnswer answer) {
    return offer(endpoint, Scope.EULA_USER, "/user")
        .then(offer -> calls.send("POST", registration, offer, JSON, answer.json().json()))
        .unlessNewer(Reason.NEWER)
        .then(response -> new Outcome.Delivered<>(answer));
  }

  /** Has everybody of the deployment decide again: the agreement has changed. */
  public Outcome<URI> forgetAll(Registration registration, EulaEndpoint endpoint) {
    return offer(endpoint, Scope.EULA_USER, "/user")
        .then(
            offer ->
                calls
                    .delete(registration, offer)
                    .then(response -> new Outcome.Delivered<>(offer.address())));
  }

  private static Outcome<Offer> offer(EulaEndpoint endpoint, Scope scope, String path) {
    return Offer.of(endpoint.scopes(), endpoint.address(), scope)
        .then(
            offer ->
                new Outcome.Delivered<>(offer.at(ServiceAddress.append(offer.address(), path))));
  }
}
