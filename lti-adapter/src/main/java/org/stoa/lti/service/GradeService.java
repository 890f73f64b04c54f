package org.stoa.lti.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;

/**
 * Grades: line items and scores. Assignment and Grade Services 2.0.
 *
 * <p>Safe for many threads. Each call waits for the platform; don't make one while a person waits
 * for a page.
 */
public final class GradeService {

  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final Set<Scope> FOR_LINE_ITEMS = Set.of(Scope.LINE_ITEM);
  private static final Set<Scope> FOR_SCORES = Set.of(Scope.SCORE);
  private static final int MOST_PAGES = 50;

  private final AuthorizedCalls calls;

  GradeService(AuthorizedCalls calls) {
    this.calls = calls;
  }

  /**
   * The column for the link, resource and tag of {@code wanted}; made, if there is none. Calling
   * again finds the same one.
   *
   * @param lineItems the address of all columns, from a launch
   */
  public Outcome<LineItem> findOrCreate(Registration registration, URI lineItems, LineItem wanted) {
    return list(registration, narrowed(lineItems, wanted))
        .then(
            found -> {
              Optional<LineItem> match =
                  found.stream().filter(item -> item.isFor(wanted)).findFirst();
              return match.isPresent()
                  ? new Outcome.Delivered<>(match.get())
                  : create(registration, lineItems, wanted);
            });
  }

  /** Every column below an address, over all pages. */
  public Outcome<List<LineItem>> list(Registration registration, URI lineItems) {
    return new Paging(MOST_PAGES, calls, FOR_LINE_ITEMS, LINE_ITEMS)
        .collect(registration, lineItems, JsonObject::parseArray, LineItem::read);
  }

  private Outcome<LineItem> create(Registration registration, URI lineItems, LineItem wanted) {
    return calls
        .post(registration, FOR_LINE_ITEMS, lineItems, LINE_ITEM, wanted.json().json())
        .then(GradeService::created);
  }

  private static Outcome<LineItem> created(HttpTransport.Response response) {
    try {
      Optional<LineItem> item = LineItem.read(JsonObject.parse(response.body()));
      if (item.isPresent()) {
        return new Outcome.Delivered<>(item.get());
      }
    } catch (MalformedJson e) {
      // Told below. Trying again will find the column, if it was made.
    }
    return new Outcome.Unavailable<>(Optional.empty(), "the new line item came back unreadable");
  }

  /**
   * Posts a score.
   *
   * @param lineItem the address of the column, query and all
   * @return {@link Outcome.Superseded} if the platform has a score of the same second or later
   */
  public Outcome<Score> post(Registration registration, URI lineItem, Score score) {
    Outcome<HttpTransport.Response> answer =
        calls.post(
            registration,
            FOR_SCORES,
            Links.append(lineItem, "/scores"),
            SCORE,
            score.json().json());
    return answer instanceof Outcome.Refused<?> refused && refused.status() == 409
        ? new Outcome.Superseded<>()
        : answer.then(response -> new Outcome.Delivered<>(score));
  }

  /** Asks only for what could match; platforms that don't filter send everything. */
  private static URI narrowed(URI lineItems, LineItem wanted) {
    StringBuilder query = new StringBuilder();
    wanted.resourceLinkId().ifPresent(id -> parameter(query, "resource_link_id", id));
    wanted.resourceId().ifPresent(id -> parameter(query, "resource_id", id));
    wanted.tag().ifPresent(tag -> parameter(query, "tag", tag));
    if (query.isEmpty()) {
      return lineItems;
    }
    return URI.create(lineItems + (lineItems.getRawQuery() == null ? "?" : "&") + query);
  }

  private static void parameter(StringBuilder query, String name, String value) {
    query
        .append(query.isEmpty() ? "" : "&")
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
