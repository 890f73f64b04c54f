package org.stoa.tool.open;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.stoa.content.Texts;
import org.stoa.tool.office.Admissions;
import org.stoa.tool.office.Round;
import org.stoa.tool.store.Applications.Received;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/**
 * {@code /apply/ADDRESS}: the form of an edition, as long as it is open; {@code
 * /application/ADDRESS}: what became of one application, for whoever sent it.
 */
public final class ApplicationRoutes {

  private final Admissions admissions;

  public ApplicationRoutes(Admissions admissions) {
    this.admissions = admissions;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/apply/{form}", Right.NONE, form(this::ask)),
        Route.post("/apply/{form}", Right.NONE, form(this::receive)),
        Route.get("/application/{application}", Right.NONE, followed(this::tell)),
        Route.post("/application/{application}", Right.NONE, followed(this::withdraw)));
  }

  private Route.Action form(BiFunction<Exchange, Round, Answer> action) {
    return exchange ->
        admissions
            .withForm(exchange.step("form"))
            .map(it -> action.apply(exchange, it))
            .orElseGet(Answer::missing);
  }

  private Answer ask(Exchange exchange, Round round) {
    return Answer.page("open/apply.jte", view(exchange, round, ApplicationForm.empty(round)));
  }

  private ApplyView view(Exchange exchange, Round round, ApplicationForm form) {
    return ApplyView.of(frame(exchange, "apply.title"), round, form, admissions.now());
  }

  private static Frame frame(Exchange exchange, String title) {
    Texts texts = exchange.texts(ApplicationRoutes.class);
    return Frame.outside(texts, texts.text(title));
  }

  private Answer receive(Exchange exchange, Round round) {
    ApplicationForm form = ApplicationForm.sent(exchange, round, admissions.now());
    if (!round.call().isOpen() || form.application().isEmpty()) {
      return Answer.unprocessable("open/apply.jte", view(exchange, round, form));
    }
    Received received = admissions.receive(round, form.application().get());
    return Answer.seeOther("/application/" + received.address());
  }

  /** What is done about an application by whoever has its address. */
  @FunctionalInterface
  private interface OfOwn {
    Answer answer(Exchange exchange, Round round, Received own);
  }

  private Route.Action followed(OfOwn action) {
    return exchange -> {
      String address = exchange.step("application");
      Optional<Round> round = admissions.followedAt(address);
      return round
          .flatMap(
              it -> it.received().stream().filter(one -> one.address().equals(address)).findFirst())
          .map(own -> action.answer(exchange, round.orElseThrow(), own))
          .orElseGet(Answer::missing);
    };
  }

  private Answer tell(Exchange exchange, Round round, Received own) {
    return Answer.page(
        "open/application.jte",
        ApplicationView.of(frame(exchange, "application.title"), round, own));
  }

  /** Only whoever applied first can give up what that person has. */
  private Answer withdraw(Exchange exchange, Round round, Received own) {
    ApplicationView view = ApplicationView.of(frame(exchange, "application.title"), round, own);
    if (view.canWithdraw()) {
      admissions.withdraw(round, own, view.frame().texts().text("application.gaveUp"));
    }
    return Answer.seeOther("/application/" + own.address());
  }
}
