package org.stoa.tool.manager;

import java.util.List;
import org.stoa.tool.office.Office;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/** {@code /office}: the editions of a platform in numbers, and where to go from there. */
public final class OfficeRoutes {

  static final String HOME = "/office";

  private final Office office;

  public OfficeRoutes(Office office) {
    this.office = office;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(Route.get(HOME, Right.MANAGE, this::show));
  }

  private Answer show(Exchange exchange) {
    return Answer.page(
        "manager/office.jte",
        OfficeView.of(
            frame(exchange, "office.title"), office.figures(exchange.learner().enrolment())));
  }

  /** What is around each page of the office. */
  static Frame frame(Exchange exchange, String titleKey, Object... values) {
    var texts = exchange.texts(OfficeRoutes.class);
    return Frame.of(exchange.visit(), texts, texts.text(titleKey, values)).asDesk(HOME);
  }
}
