package org.stoa.lti.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.lti.claim.NoticeEndpoint;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Failure;
import org.stoa.lti.service.ListFormat;
import org.stoa.lti.service.ListQuery;
import org.stoa.lti.service.Offer;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Patience;
import org.stoa.lti.service.Reason;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceCalls;
import org.stoa.lti.spi.HttpTransport;

/**
 * Which notices a deployment sends where. Platform Notification Service 1.0.
 *
 * <p>Safe for many threads. Each call waits for the platform, and tries once unless {@link #with}
 * says otherwise.
 */
public final class NoticeService {

  private static final String JSON = "application/json";

  private final ServiceCalls calls;

  /** Subscriptions by these calls. */
  public NoticeService(ServiceCalls calls) {
    this.calls = calls;
  }

  /** The same, for a caller that can wait longer or less long. */
  public NoticeService with(Patience patience) {
    return new NoticeService(calls.with(patience));
  }

  /** Where notices go now; a type that goes nowhere is left out. */
  public Outcome<List<NoticeHandler>> handlers(Registration registration, NoticeEndpoint endpoint) {
    return calls
        .list(
            registration,
            offer(endpoint),
            new ListQuery(Map.of(), OptionalInt.empty()),
            1,
            new ListFormat<>(JSON, Optional.of("notice_handlers"), NoticeHandler::read))
        .all();
  }

  /**
   * Has notices of a type sent to an address, and to no other any more. A type that the platform
   * didn't say it can send isn't asked for.
   */
  public Outcome<NoticeHandler> subscribe(
      Registration registration, NoticeEndpoint endpoint, NoticeHandler handler) {
    if (!endpoint.types().contains(handler.type())) {
      return new Outcome.Refused<>(Failure.of(Reason.NOT_OFFERED, "no " + handler.type()));
    }
    return put(registration, endpoint, handler.json())
        .then(response -> new Outcome.Delivered<>(handler));
  }

  /** Has notices of a type sent nowhere. */
  public Outcome<String> unsubscribe(
      Registration registration, NoticeEndpoint endpoint, String type) {
    JsonObject nowhere = JsonObject.builder().put("notice_type", type).put("handler", "").build();
    return put(registration, endpoint, nowhere).then(response -> new Outcome.Delivered<>(type));
  }

  private Outcome<HttpTransport.Response> put(
      Registration registration, NoticeEndpoint endpoint, JsonObject body) {
    return offer(endpoint).then(offer -> calls.send("PUT", registration, offer, JSON, body.json()));
  }

  private static Outcome<Offer> offer(NoticeEndpoint endpoint) {
    return Offer.of(endpoint.scopes(), endpoint.address(), Scope.NOTICE_HANDLERS);
  }
}
