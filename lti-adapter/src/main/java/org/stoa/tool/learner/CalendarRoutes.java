package org.stoa.tool.learner;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.stoa.calendar.Agenda;
import org.stoa.calendar.CalendarFeed;
import org.stoa.content.Texts;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.store.CalendarFeeds;
import org.stoa.tool.store.CalendarFeeds.Subscriber;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/**
 * The edition in a learner's own calendar, which comes without a session: so the address is a
 * secret, made and ended by her.
 */
public final class CalendarRoutes {

  private static final String ENDING = ".ics";

  private final CalendarFeeds feeds;
  private final Enrolments enrolments;
  private final Catalogue catalogue;
  private final URI publicAddress;
  private final Clock clock;

  /**
   * @param publicAddress the tool's, as calendars reach it
   */
  public CalendarRoutes(
      CalendarFeeds feeds,
      Enrolments enrolments,
      Catalogue catalogue,
      URI publicAddress,
      Clock clock) {
    this.feeds = feeds;
    this.enrolments = enrolments;
    this.catalogue = catalogue;
    this.publicAddress = publicAddress;
    this.clock = clock;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/calendar", Right.TAKE_PART, exchange -> page(exchange, "")),
        Route.post("/calendar", Right.TAKE_PART, this::begin),
        Route.post("/calendar/end", Right.TAKE_PART, this::end),
        Route.get("/calendar/{feed}", Right.NONE, this::feed));
  }

  private Answer begin(Exchange exchange) {
    var learner = exchange.learner();
    String secret = feeds.begin(learner.enrolment(), learner.language());
    return page(exchange, publicAddress.resolve("/calendar/" + secret + ENDING).toString());
  }

  private Answer end(Exchange exchange) {
    feeds.end(exchange.learner().enrolment());
    return Answer.seeOther("/calendar");
  }

  private Answer page(Exchange exchange, String address) {
    Texts texts = exchange.texts(CalendarRoutes.class);
    boolean exists = feeds.exists(exchange.learner().enrolment());
    Frame frame = Frame.of(exchange.visit(), texts, texts.text("calendar.title"));
    return Answer.page("learner/calendar.jte", new CalendarView(frame, address, exists));
  }

  private Answer feed(Exchange exchange) {
    String name = exchange.step("feed");
    return Optional.of(name)
        .filter(it -> it.endsWith(ENDING))
        .map(it -> it.substring(0, it.length() - ENDING.length()))
        .flatMap(feeds::find)
        .flatMap(this::feed)
        .map(CalendarRoutes::sent)
        .orElseGet(Answer::missing);
  }

  /** Anew each hour: calendars ask again, and see what has changed. */
  private Optional<CalendarFeed> feed(Subscriber subscriber) {
    Instant now = clock.instant();
    return enrolments
        .find(subscriber.enrolment())
        .flatMap(it -> catalogue.find(it.programme(), it.edition()))
        .map(offering -> Agenda.ofAll(offering.edition(), now))
        .map(
            agenda ->
                new CalendarFeed(agenda, subscriber.language(), now.truncatedTo(ChronoUnit.HOURS)));
  }

  private static Answer sent(CalendarFeed feed) {
    byte[] text = feed.text().getBytes(StandardCharsets.UTF_8);
    return new Answer.Download("calendar.ics", CalendarFeed.MEDIA_TYPE, out -> out.write(text));
  }
}
