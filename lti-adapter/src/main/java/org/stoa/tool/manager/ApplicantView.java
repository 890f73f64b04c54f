package org.stoa.tool.manager;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.admission.Application;
import org.stoa.admission.Decision;
import org.stoa.admission.Verdict;
import org.stoa.content.Texts;
import org.stoa.programme.Attribute;
import org.stoa.tool.office.Round;
import org.stoa.tool.store.Applications.Received;
import org.stoa.tool.store.Decisions;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Times;

/**
 * The page of one applicant.
 *
 * @param here its address
 * @param back the address of the edition's page
 * @param own the address of the applicant's own page, to be sent to her
 * @param facts what the application says
 * @param acts what can be decided
 * @param story what was decided, the first one first
 * @param reason as it was written just now
 * @param wrong what is missing; empty if nothing
 */
public record ApplicantView(
    Frame frame,
    String here,
    String back,
    String own,
    String id,
    String chip,
    String standing,
    List<String> marks,
    String why,
    List<Fact> facts,
    List<Act> acts,
    List<Decided> story,
    String reason,
    String wrong) {

  /** Something that an application says. */
  public record Fact(String name, String answer) {}

  /** Something that can be decided. */
  public record Act(String value, String label) {}

  /** A decision. */
  public record Decided(String when, String what, String by, String reason) {}

  static ApplicantView of(
      Frame frame, Round round, Received received, URI own, String reason, String wrong) {
    Texts texts = frame.texts();
    Verdict verdict = round.verdict(received);
    Times times = new Times(texts.reader(), round.edition().zone(), Optional.empty());
    return new ApplicantView(
        frame,
        address(round, received),
        EditionNames.address(round.edition()),
        own.toString(),
        verdict.applicant().value(),
        AdmissionView.chip(verdict.standing()),
        AdmissionView.standing(verdict.standing(), texts),
        AdmissionView.marks(verdict, texts),
        verdict.why().in(texts.reader()),
        facts(verdict.application(), texts, times),
        acts(round, texts),
        round.decisionsAbout(verdict.applicant()).stream()
            .map(it -> decided(it, texts, times))
            .toList(),
        reason,
        wrong);
  }

  static String address(Round round, Received received) {
    return EditionNames.address(round.edition()) + "/applicants/" + received.id();
  }

  private static List<Fact> facts(Application application, Texts texts, Times times) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.text("applicant.applied"), times.moment(application.applied())));
    application.answers().forEach((name, said) -> facts.add(new Fact(name.name(), said.text())));
    if (application.experience() != Application.Experience.UNKNOWN) {
      facts.add(
          new Fact(
              texts.text("applicant.experience"),
              texts.text("experience." + application.experience())));
    }
    application
        .scores()
        .forEach(
            (rubric, score) ->
                facts.add(new Fact(texts.text("applicant.score", rubric), score.toPlainString())));
    application.awards().stream()
        .sorted(Comparator.comparing(Object::toString))
        .forEach(it -> facts.add(new Fact(texts.text("applicant.award"), it.value())));
    return facts;
  }

  private static List<Act> acts(Round round, Texts texts) {
    Stream<Act> plain =
        Stream.of("admit", "hold", "refuse", "withdraw")
            .map(it -> new Act(it, texts.text("act." + it)));
    Stream<Act> confirmed =
        round.selection().confirmed().stream()
            .flatMap(
                it -> Stream.of(confirmation("fits", it, texts), confirmation("unfit", it, texts)));
    return Stream.concat(confirmed, plain).toList();
  }

  private static Act confirmation(String word, Attribute attribute, Texts texts) {
    return new Act(word + ":" + attribute, texts.text("act." + word, attribute));
  }

  private static Decided decided(Decision decision, Texts texts, Times times) {
    Object about = decision.act() instanceof Decision.Confirm confirm ? confirm.attribute() : "";
    return new Decided(
        times.moment(decision.at()),
        texts.text("act." + Decisions.written(decision.act()), about),
        decision.by(),
        decision.reason());
  }
}
