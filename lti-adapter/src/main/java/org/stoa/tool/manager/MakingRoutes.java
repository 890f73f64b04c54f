package org.stoa.tool.manager;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.stoa.tool.office.EditionPlans;
import org.stoa.tool.office.EditionPlans.Plan;
import org.stoa.tool.office.EditionPlans.Wish;
import org.stoa.tool.office.Office;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/**
 * {@code /office/editions}: an edition on other days. Asking shows its calendar and keeps nothing;
 * the same fields, posted, make it.
 */
public final class MakingRoutes {

  private static final String HERE = "/office/editions";

  private final Office office;
  private final EditionPlans plans;
  private final Clock clock;

  public MakingRoutes(Office office, EditionPlans plans, Clock clock) {
    this.office = office;
    this.plans = plans;
    this.clock = clock;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get(HERE, Right.MANAGE, this::show), Route.post(HERE, Right.MANAGE, this::make));
  }

  private Answer show(Exchange exchange) {
    Wish wish = wish(exchange);
    boolean isAsked = exchange.has("first");
    return Answer.page(
        "manager/making.jte", view(exchange, wish, isAsked ? plans.plan(wish) : Plan.NONE));
  }

  private Answer make(Exchange exchange) {
    Wish wish = wish(exchange);
    Plan plan = plans.plan(wish);
    if (plan.edition().isEmpty()) {
      return Answer.unprocessable("manager/making.jte", view(exchange, wish, plan));
    }
    if (plans.make(plan, office.person(exchange.learner().enrolment()))) {
      return Answer.seeOther(EditionNames.address(plan.edition().orElseThrow()));
    }
    return Answer.unprocessable("manager/making.jte", view(exchange, wish, plans.plan(wish)));
  }

  private MakingView view(Exchange exchange, Wish wish, Plan plan) {
    return MakingView.of(
        OfficeRoutes.frame(exchange, "making.title"),
        plans.templates(),
        wish,
        plans.template(wish),
        plan,
        clock.instant());
  }

  /** What the form says; a day alone is enough for an id and a title. */
  private Wish wish(Exchange exchange) {
    EditionNames names = new EditionNames(exchange.texts(OfficeRoutes.class));
    String first = exchange.field("first").orElse("");
    String template =
        exchange
            .field("template")
            .orElseGet(
                () -> plans.templates().stream().findFirst().map(EditionPlans::key).orElse(""));
    boolean isDay = first.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])");
    return new Wish(
        template,
        first,
        exchange.field("id").orElse(isDay ? first : ""),
        exchange.field("title").orElseGet(() -> isDay ? names.month(LocalDate.parse(first)) : ""));
  }
}
