package org.stoa.tool.facilitator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.programme.Edition;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress;
import org.stoa.progress.Progress.Earning;
import org.stoa.progress.Progress.Step;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.classroom.Decision;
import org.stoa.tool.classroom.Standing;
import org.stoa.tool.classroom.Story;
import org.stoa.tool.facilitator.PersonView.Change;
import org.stoa.tool.facilitator.PersonView.Look;
import org.stoa.tool.facilitator.PersonView.Part;
import org.stoa.tool.facilitator.PersonView.Told;
import org.stoa.tool.store.Deliveries.Entry;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Times;
import org.stoa.tool.web.Visit;

/** Composes the page of one person. */
final class PersonPages {

  private final Visit visit;
  private final Story story;
  private final List<Entry> deliveries;
  private final Edition edition;
  private final Texts texts;
  private final Locale reader;
  private final Labels labels;
  private final Times times;
  private final StatementWords words;

  PersonPages(Visit visit, Story story, List<Entry> deliveries) {
    this.visit = visit;
    this.story = story;
    this.deliveries = deliveries;
    this.edition = story.standing().edition();
    this.texts = Texts.of(PersonPages.class, visit.learner().language());
    this.reader = texts.reader();
    this.labels = new Labels(texts);
    this.times = Times.of(visit);
    this.words = new StatementWords(texts, times);
  }

  PersonView view() {
    return view(DecisionForm.EMPTY, "", List.of());
  }

  /** With what is lacking in the form. */
  PersonView lacking(DecisionForm form, String what) {
    return view(form, texts.text("decision.lacking." + what), List.of());
  }

  /** With what would come of a decision. */
  PersonView foreseeing(DecisionForm form, Decision decision, Standing then) {
    Progress now = story.standing().progress();
    Progress after = then.progress();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < now.steps().size(); i++) {
      Step step = now.steps().get(i);
      if (step.activity().id().equals(decision.activity())) {
        changes.add(change(title(step), step.finding(), after.steps().get(i).finding()));
      }
    }
    for (int i = 0; i < now.awards().size(); i++) {
      Earning award = now.awards().get(i);
      changes.add(change(title(award), award.finding(), after.awards().get(i).finding()));
    }
    return view(form, "", changes);
  }

  private Change change(String title, Finding now, Finding then) {
    return new Change(title, look(now), look(then));
  }

  private Look look(Finding finding) {
    return new Look(Labels.chip(finding), labels.status(finding) + ": " + finding.why().in(reader));
  }

  private PersonView view(DecisionForm form, String wrong, List<Change> foresight) {
    var member = story.member();
    Progress progress = story.standing().progress();
    return new PersonView(
        Frame.of(visit, texts, member.calledAs()).asDesk("/people"),
        "/people/" + member.id(),
        Stream.concat(
                Stream.of(texts.text("delivery.learner", member.subject())),
                member.email().stream())
            .toList(),
        progress.awards().stream().map(this::part).toList(),
        progress.steps().stream().map(step -> part(step, progress.awards())).toList(),
        told(),
        deliveries.stream().map(it -> DeliveryView.of(it, edition, times, texts)).toList(),
        form,
        wrong,
        foresight);
  }

  private String title(Step step) {
    return step.activity().title().in(reader);
  }

  private String title(Earning award) {
    return award.award().title().in(reader);
  }

  private Part part(Earning award) {
    return part("", title(award), award.finding(), "", List.of());
  }

  private Part part(Step step, List<Earning> awards) {
    Finding finding = step.finding();
    boolean isMet = finding.isSatisfied();
    String due = isMet ? "" : finding.due().map(times::until).orElse("");
    List<String> ifMet = isMet || !step.needed() ? List.of() : ifMet(step.activity().id(), awards);
    return part(step.activity().id().value(), title(step), finding, due, ifMet);
  }

  private Part part(String id, String title, Finding finding, String due, List<String> ifMet) {
    return new Part(
        id,
        title,
        Labels.chip(finding),
        labels.status(finding),
        finding.why().in(reader),
        due,
        ifMet);
  }

  /** The awards that would stand otherwise if this were met. */
  private List<String> ifMet(ActivityId activity, List<Earning> awards) {
    List<Earning> then = story.ifMet(activity);
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < awards.size(); i++) {
      Finding finding = then.get(i).finding();
      if (finding.status() != awards.get(i).finding().status()) {
        changed.add(texts.text("person.ifMet", title(awards.get(i)), labels.status(finding)));
      }
    }
    return changed;
  }

  private List<Told> told() {
    List<Statement> log = story.standing().log();
    return log.stream()
        .sorted(Statement.BY_TIME.reversed())
        .map(
            it ->
                told(
                    it,
                    log.stream()
                        .filter(other -> isVoiding(other, it.id()))
                        .min(Comparator.comparing(Statement::timestamp))))
        .toList();
  }

  private static boolean isVoiding(Statement statement, UUID id) {
    return statement.result() instanceof Result.Voided voided && voided.statement().equals(id);
  }

  private Told told(Statement statement, Optional<Statement> voiding) {
    return new Told(
        statement.id().toString(),
        times.moment(statement.timestamp()),
        edition
            .programme()
            .activity(statement.activity())
            .map(activity -> activity.title().in(reader))
            .orElse(statement.activity().value()),
        words.what(statement.result()),
        words.by(statement.authority()),
        statement.reason().orElse(""),
        voiding
            .map(it -> texts.text("story.voided", it.authority().name(), it.reason().orElse("")))
            .orElse(""),
        voiding.isEmpty() && !(statement.result() instanceof Result.Voided));
  }
}
