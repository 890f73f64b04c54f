package org.stoa.lti.grade;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Failure;
import org.stoa.lti.service.ListFormat;
import org.stoa.lti.service.ListQuery;
import org.stoa.lti.service.Listing;
import org.stoa.lti.service.Offer;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Patience;
import org.stoa.lti.service.Reason;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceAddress;
import org.stoa.lti.service.ServiceCalls;
import org.stoa.lti.spi.HttpTransport;

/**
 * Grades: line items, scores and results. Assignment and Grade Services 2.0.
 *
 * <p>Each call takes the claim of a launch: it says where, and what the platform allows; nothing
 * else is asked for. Calls about one column are about {@link GradeEndpoint#lineItem()}.
 *
 * <p>Safe for many threads. Each call waits for the platform, and tries once unless {@link #with}
 * says otherwise.
 */
public final class GradeService {

  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final int MOST_PAGES_OF_COLUMNS = 50;
  private static final int MOST_PAGES_OF_RESULTS = 500;

  private final ServiceCalls calls;

  /** Grades by these calls. */
  public GradeService(ServiceCalls calls) {
    this.calls = calls;
  }

  /** The same, for a caller that can wait longer or less long. */
  public GradeService with(Patience patience) {
    return new GradeService(calls.with(patience));
  }

  /**
   * The column with the key of {@code wanted}; made, if there is none. Calling again finds the same
   * one. Two callers that find none at the same moment make two, so call from one place at a time;
   * of several, the first in the platform's order is taken by everybody.
   */
  public Outcome<LineItem> findOrCreate(
      Registration registration, GradeEndpoint endpoint, LineItem wanted) {
    return lineItems(registration, endpoint, wanted.key())
        .first(item -> item.key().equals(wanted.key()))
        .then(
            found ->
                found
                    .<Outcome<LineItem>>map(Outcome.Delivered::new)
                    .orElseGet(() -> create(registration, endpoint, wanted)));
  }

  /** The columns that have everything that is present in the key, and perhaps more. */
  public Listing<LineItem> lineItems(
      Registration registration, GradeEndpoint endpoint, LineItem.Key key) {
    return calls.list(
        registration,
        Offer.of(endpoint.scopes(), endpoint.lineItems(), Scope.LINE_ITEM, Scope.LINE_ITEM_READ),
        new ListQuery(key.filter(), OptionalInt.empty()),
        MOST_PAGES_OF_COLUMNS,
        new ListFormat<>(
            LINE_ITEMS,
            Optional.empty(),
            json -> LineItem.read(json).filter(item -> key.covers(item.key()))));
  }

  /** Makes a column. */
  public Outcome<LineItem> create(
      Registration registration, GradeEndpoint endpoint, LineItem wanted) {
    return Offer.of(endpoint.scopes(), endpoint.lineItems(), Scope.LINE_ITEM)
        .then(offer -> calls.create(registration, offer, LINE_ITEM, wanted.json().json()))
        .then(response -> lineItem(response, Optional.empty()));
  }

  /** The column, as it is in the platform. */
  public Outcome<LineItem> read(Registration registration, GradeEndpoint endpoint) {
    return column(endpoint, Scope.LINE_ITEM, Scope.LINE_ITEM_READ)
        .then(
            offer ->
                calls
                    .get(registration, offer, LINE_ITEM)
                    .then(response -> lineItem(response, Optional.of(offer.address()))));
  }

  /**
   * Changes a column that was read before. What this library doesn't know of it goes back as it
   * came.
   *
   * @return the column as the platform has it now, if it says so
   * @throws IllegalArgumentException if the item has no address
   */
  public Outcome<LineItem> update(
      Registration registration, GradeEndpoint endpoint, LineItem item) {
    if (item.id().isEmpty()) {
      throw new IllegalArgumentException("a line item without an address");
    }
    return Offer.of(endpoint.scopes(), item.id(), Scope.LINE_ITEM)
        .then(offer -> calls.send("PUT", registration, offer, LINE_ITEM, item.json().json()))
        .then(
            response ->
                response.body().isBlank()
                    ? new Outcome.Delivered<>(item)
                    : lineItem(response, item.id()));
  }

  /** Takes the column away, with its grades. One that isn't there any more counts as taken away. */
  public Outcome<URI> delete(Registration registration, GradeEndpoint endpoint) {
    return column(endpoint, Scope.LINE_ITEM)
        .then(
            offer -> {
              Outcome<HttpTransport.Response> answer = calls.delete(registration, offer);
              boolean gone =
                  answer.failure().filter(it -> it.reason() == Reason.MISSING).isPresent();
              return gone
                  ? new Outcome.Delivered<>(offer.address())
                  : answer.then(response -> new Outcome.Delivered<>(offer.address()));
            });
  }

  /**
   * Posts a score to the column.
   *
   * @return {@link Outcome.Superseded} if the platform has a score of the same second or later
   */
  public Outcome<Score> post(Registration registration, GradeEndpoint endpoint, Score score) {
    String body = score.json(registration).json();
    return column(endpoint, Scope.SCORE)
        .then(
            offer -> {
              Offer scores = offer.at(ServiceAddress.append(offer.address(), "/scores"));
              return explained(calls.send("POST", registration, scores, SCORE, body));
            })
        .then(response -> new Outcome.Delivered<>(score));
  }

  /** What a refusal of a score means; elsewhere the same status means something else. */
  private static Outcome<HttpTransport.Response> explained(
      Outcome<HttpTransport.Response> outcome) {
    if (!(outcome instanceof Outcome.Refused<HttpTransport.Response> refused)) {
      return outcome;
    }
    Failure why = refused.why();
    return switch (why.status().orElse(0)) {
      case 409 -> outcome.unlessNewer(Reason.NEWER_GRADE);
      case 400, 422 -> new Outcome.Refused<>(why.as(Reason.NOT_GRADABLE));
      default -> outcome;
    };
  }

  /**
   * What the gradebook shows in the column.
   *
   * @param userId of one person only
   * @param limit the most on a page, as a wish
   */
  public Listing<Result> results(
      Registration registration,
      GradeEndpoint endpoint,
      Optional<String> userId,
      OptionalInt limit) {
    Outcome<Offer> results =
        column(endpoint, Scope.RESULT_READ)
            .then(
                offer ->
                    new Outcome.Delivered<>(
                        offer.at(ServiceAddress.append(offer.address(), "/results"))));
    return calls.list(
        registration,
        results,
        new ListQuery(userId.map(id -> Map.of("user_id", id)).orElse(Map.of()), limit),
        MOST_PAGES_OF_RESULTS,
        new ListFormat<>(
            RESULTS,
            Optional.empty(),
            json ->
                Result.read(json)
                    .filter(result -> userId.map(result.userId()::equals).orElse(true))));
  }

  private static Outcome<Offer> column(GradeEndpoint endpoint, Scope... sufficient) {
    return Offer.of(endpoint.scopes(), endpoint.lineItem(), sufficient);
  }

  /** Reads a column; one that doesn't say its address has the one it was asked at. */
  private static Outcome<LineItem> lineItem(
      HttpTransport.Response response, Optional<URI> address) {
    try {
      JsonObject json = JsonObject.parse(response.body());
      JsonObject whole =
          json.has("id") ? json : json.toBuilder().put("id", address.map(URI::toString)).build();
      Optional<LineItem> item = LineItem.read(whole);
      if (item.isPresent()) {
        return new Outcome.Delivered<>(item.get());
      }
    } catch (MalformedJson e) {
      // Told below. If a column was to be made, trying again will find it.
    }
    return Outcome.Unavailable.of(Reason.UNREADABLE, "the line item came back unreadable");
  }
}
