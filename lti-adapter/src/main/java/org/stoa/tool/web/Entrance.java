package org.stoa.tool.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** What browsers say of themselves: which window they go on in, and in which zone they are. */
public final class Entrance {

  private static final Pattern PAGE = Pattern.compile("/activity/[a-z0-9-]+");

  private final Browsers browsers;

  public Entrance(Browsers browsers) {
    this.browsers = browsers;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.post("/enter", Right.NONE, this::enter),
        Route.post("/zone", Right.TAKE_PART, this::setZone));
  }

  private Answer enter(Exchange exchange) {
    if (!browsers.enter(exchange.request(), exchange.response())) {
      return Answer.outside();
    }
    String page = exchange.field("page").orElse("");
    return Answer.seeOther(PAGE.matcher(page).matches() ? page : "/");
  }

  private Answer setZone(Exchange exchange) {
    try {
      browsers.setZone(exchange.visit(), ZoneId.of(exchange.field("zone").orElse("")));
      return new Answer.Status(HttpServletResponse.SC_NO_CONTENT);
    } catch (DateTimeException e) {
      return new Answer.Status(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
