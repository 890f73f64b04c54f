package org.stoa.tool.manager;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Application;
import org.stoa.admission.ApplicationReader;
import org.stoa.admission.Decision;
import org.stoa.content.Texts;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Attribute;
import org.stoa.programme.Edition;
import org.stoa.statement.EnrolmentId;
import org.stoa.table.Sheet;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.office.Admissions;
import org.stoa.tool.office.Office;
import org.stoa.tool.office.Round;
import org.stoa.tool.store.Applications.Received;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/**
 * {@code /office/PROGRAMME/EDITION}: who wants a seat and who gets one. Applications come from a
 * file or from a form that is open to anybody; what people decide is kept with who and why.
 */
public final class AdmissionRoutes {

  private static final String HERE = "/office/{programme}/{edition}";
  private static final String ONE = HERE + "/applicants/{application}";
  private static final int LONGEST_REASON = 2000;

  private final Office office;
  private final Admissions admissions;
  private final Enrolments enrolments;
  private final URI home;

  /**
   * @param home the tool's public address
   */
  public AdmissionRoutes(Office office, Admissions admissions, Enrolments enrolments, URI home) {
    this.office = office;
    this.admissions = admissions;
    this.enrolments = enrolments;
    this.home = home;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get(HERE, Right.MANAGE, of(this::show)),
        Route.post(HERE + "/form", Right.MANAGE, of(this::open)),
        Route.post(HERE + "/applications", Right.MANAGE, of(this::upload)),
        Route.post(HERE + "/publication", Right.MANAGE, of(this::publish)),
        Route.get(HERE + "/applications.csv", Right.MANAGE, of(this::applications)),
        Route.get(HERE + "/decisions.csv", Right.MANAGE, of(this::decisions)),
        Route.get(ONE, Right.MANAGE, ofOne(this::showOne)),
        Route.post(ONE, Right.MANAGE, ofOne(this::decide)));
  }

  /** What is done about an edition that the asker sees. */
  @FunctionalInterface
  private interface OfRound {
    Answer answer(Exchange exchange, Round round) throws IOException;
  }

  /** What is done about an application for it. */
  @FunctionalInterface
  private interface OfOne {
    Answer answer(Exchange exchange, Round round, Received application);
  }

  private Route.Action of(OfRound action) {
    return exchange -> {
      EnrolmentId asker = exchange.learner().enrolment();
      Optional<Edition> edition =
          office
              .offering(asker, exchange.step("programme"), exchange.step("edition"))
              .map(Offering::edition);
      return edition.isEmpty()
          ? Answer.missing()
          : action.answer(exchange, admissions.round(office.tenant(asker), edition.get()));
    };
  }

  private Route.Action ofOne(OfOne action) {
    return of(
        (exchange, round) ->
            id(exchange.step("application"))
                .flatMap(round::application)
                .map(it -> action.answer(exchange, round, it))
                .orElseGet(Answer::missing));
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private Answer show(Exchange exchange, Round round) {
    return Answer.page("manager/admission.jte", view(exchange, round, AdmissionView.Notes.NONE));
  }

  private AdmissionView view(Exchange exchange, Round round, AdmissionView.Notes notes) {
    return AdmissionView.of(
        OfficeRoutes.frame(exchange, "admission.title", names(exchange).run(round.edition())),
        round,
        home.resolve("/apply/" + round.call().address()),
        notes);
  }

  private static EditionNames names(Exchange exchange) {
    return new EditionNames(exchange.texts(OfficeRoutes.class));
  }

  private Answer open(Exchange exchange, Round round) {
    admissions.open(round, exchange.has("open"));
    return back(round);
  }

  private static Answer back(Round round) {
    return Answer.seeOther(EditionNames.address(round.edition()));
  }

  /** Takes all of a file or nothing of it. */
  private Answer upload(Exchange exchange, Round round) throws IOException {
    var files = exchange.files("file");
    Texts texts = exchange.texts(OfficeRoutes.class);
    if (files.isEmpty()) {
      return wrong(exchange, round, texts.text("admission.noFile"), List.of());
    }
    Problems problems = new Problems();
    Optional<List<Application>> read =
        Uploads.sheet(files.get(0), problems).flatMap(it -> applications(it, round, problems));
    if (read.isEmpty() || problems.hasErrors()) {
      return wrong(exchange, round, texts.text("admission.notTaken"), problems.inReadingOrder());
    }
    admissions.take(round, read.get());
    return back(round);
  }

  private static Optional<List<Application>> applications(
      Sheet sheet, Round round, Problems problems) {
    return ApplicationReader.of(sheet, round.selection(), round.edition().zone(), problems);
  }

  private Answer wrong(Exchange exchange, Round round, String what, List<Problem> problems) {
    return Answer.unprocessable(
        "manager/admission.jte",
        view(exchange, round, new AdmissionView.Notes(what, problems, "")));
  }

  private Answer publish(Exchange exchange, Round round) {
    Optional<String> reason = reason(exchange);
    if (reason.isEmpty()) {
      String what = exchange.texts(OfficeRoutes.class).text("admission.noReason");
      return Answer.unprocessable(
          "manager/admission.jte",
          view(exchange, round, new AdmissionView.Notes("", List.of(), what)));
    }
    if (!round.proposal().published()) {
      decide(exchange, round, reason.get(), new Decision.Publish());
    }
    return back(round);
  }

  private static Optional<String> reason(Exchange exchange) {
    return exchange.field("reason").filter(it -> it.length() <= LONGEST_REASON);
  }

  private void decide(Exchange exchange, Round round, String reason, Decision.Act act) {
    EnrolmentId asker = exchange.learner().enrolment();
    String who =
        enrolments
            .name(asker)
            .orElseGet(() -> exchange.texts(OfficeRoutes.class).text("admission.somebody"));
    admissions.decide(round, asker, who, reason, act);
  }

  private Answer showOne(Exchange exchange, Round round, Received application) {
    return Answer.page("manager/applicant.jte", one(exchange, round, application, ""));
  }

  private ApplicantView one(Exchange exchange, Round round, Received application, String wrong) {
    return ApplicantView.of(
        OfficeRoutes.frame(exchange, "applicant.title", application.application().name()),
        round,
        application,
        home.resolve("/application/" + application.address()),
        exchange.field("reason").orElse(""),
        wrong);
  }

  private Answer decide(Exchange exchange, Round round, Received application) {
    Optional<Decision.Act> act =
        exchange.field("act").flatMap(it -> act(it, application.application().applicant(), round));
    Optional<String> reason = reason(exchange);
    if (act.isEmpty() || reason.isEmpty()) {
      String wrong = act.isEmpty() ? "applicant.noAct" : "admission.noReason";
      return Answer.unprocessable(
          "manager/applicant.jte",
          one(exchange, round, application, exchange.texts(OfficeRoutes.class).text(wrong)));
    }
    decide(exchange, round, reason.get(), act.get());
    return Answer.seeOther(ApplicantView.address(round, application));
  }

  /** An act as the form names it; what is confirmed stands behind a colon. */
  private static Optional<Decision.Act> act(String word, ApplicantId applicant, Round round) {
    return switch (word) {
      case "admit" -> Optional.of(new Decision.Admit(applicant));
      case "hold" -> Optional.of(new Decision.Hold(applicant));
      case "refuse" -> Optional.of(new Decision.Refuse(applicant));
      case "withdraw" -> Optional.of(new Decision.Withdraw(applicant));
      default ->
          round.selection().confirmed().stream()
              .flatMap(it -> confirmation(word, it, applicant).stream())
              .findFirst();
    };
  }

  private static Optional<Decision.Act> confirmation(
      String word, Attribute attribute, ApplicantId applicant) {
    boolean fits = word.equals("fits:" + attribute);
    return fits || word.equals("unfit:" + attribute)
        ? Optional.of(new Decision.Confirm(applicant, attribute, fits))
        : Optional.empty();
  }

  private Answer applications(Exchange exchange, Round round) {
    return Answer.csv(
        "applications-" + round.edition().id() + ".csv",
        new AdmissionTables(round, exchange.language()).applications(home).stream());
  }

  private Answer decisions(Exchange exchange, Round round) {
    return Answer.csv(
        "decisions-" + round.edition().id() + ".csv",
        new AdmissionTables(round, exchange.language()).decisions().stream());
  }
}
