package org.stoa.xapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.problem.Problems;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** The fields of one statement. */
final class StatementFields {

  private static final String UNNAMED_SOURCE = "xAPI";

  private final Fields fields;
  private final Optional<Fields> context;
  private final Course course;
  private final Problems problems;

  StatementFields(Fields fields, Course course, Problems problems) {
    this.fields = fields;
    this.course = course;
    this.problems = problems;
    this.context = within(fields, "context");
  }

  private Optional<Fields> within(Fields outer, String key) {
    return outer.node(key).flatMap(node -> Fields.of(node, problems));
  }

  /** The statement, as far as there are no problems. */
  Optional<LearnerStatement> statement() {
    Optional<Verb> verb = verb();
    if (verb.isEmpty() || isOfAnotherEdition()) {
      return Optional.empty();
    }
    Optional<UUID> id = required("id").flatMap(node -> uuid(node));
    Optional<Agent> actor = within(fields, "actor").flatMap(it -> Agent.of(it, problems));
    Optional<UUID> enrolment = enrolment(actor);
    Optional<ActivityId> activity = activityNode(verb.get()).flatMap(this::activity);
    Optional<Result> result = new ResultFields(fields, problems).result(verb.get());
    Optional<Instant> stored = time("stored");
    Optional<Instant> timestamp = time("timestamp").or(() -> stored);
    if (timestamp.isEmpty()) {
      required("timestamp");
    }
    Authority authority = authority();
    Optional<String> reason = reason();
    requireStaff(verb.get(), authority, reason);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    EnrolmentId whose = new EnrolmentId(enrolment.orElseThrow());
    Instant when = timestamp.orElseThrow();
    return Optional.of(
        new LearnerStatement(
            actor.filter(it -> it.enrolment().isEmpty()).map(Agent::name).orElse(whose.toString()),
            new Statement(
                id.orElseThrow(),
                whose,
                activity.orElseThrow(),
                result.orElseThrow(),
                when,
                stored.orElse(when),
                authority,
                reason)));
  }

  private Optional<YamlNode> required(String key) {
    return fields.requireNode(key);
  }

  private Optional<UUID> uuid(YamlNode node) {
    return fields.value(node, Forms.A_UUID, Forms::uuid);
  }

  private Optional<Instant> time(String key) {
    return fields.value(key, Forms.A_TIME, Forms::time);
  }

  private Optional<Verb> verb() {
    Optional<String> iri =
        required("verb").flatMap(it -> Fields.of(it, problems)).flatMap(it -> it.requireText("id"));
    Optional<Verb> verb = iri.flatMap(Vocabulary::verb);
    if (iri.isPresent() && verb.isEmpty()) {
      problems.warning(
          "UNKNOWN_VERB",
          fields.place("verb"),
          "The verb \"" + iri.get() + "\" says nothing about completion; the line is left out.");
    }
    return verb;
  }

  private boolean isOfAnotherEdition() {
    for (YamlNode.Scalar id : contextActivities("grouping")) {
      if (id.text().startsWith(course.editions()) && !id.text().equals(course.editionIri())) {
        problems.warning(
            "OTHER_EDITION",
            id.place(),
            "This is about the edition \""
                + Vocabulary.lastStep(id.text())
                + "\", not \""
                + course.edition()
                + "\"; the line is left out.");
        return true;
      }
    }
    return false;
  }

  /** The ids of the activities that stand in this relation to the statement. */
  private List<YamlNode.Scalar> contextActivities(String relation) {
    return context.flatMap(it -> within(it, "contextActivities")).stream()
        .flatMap(it -> it.items(relation).stream())
        .flatMap(it -> Fields.of(it, problems).stream())
        .flatMap(it -> it.scalars("id").stream())
        .toList();
  }

  private Optional<UUID> enrolment(Optional<Agent> actor) {
    Optional<YamlNode> registration = context.flatMap(it -> it.node("registration"));
    if (registration.isPresent()) {
      return uuid(registration.get());
    }
    Optional<UUID> known =
        actor.map(it -> it.enrolment().orElseGet(() -> it.enrolmentIn(course).value()));
    if (known.isEmpty() && !problems.hasErrors()) {
      problems.error(
          "NO_LEARNER",
          fields.place("actor"),
          "Nobody can tell whom this is about: give context.registration, or the actor an account"
              + " or an mbox.");
    }
    return known;
  }

  private Optional<YamlNode.Scalar> activityNode(Verb verb) {
    Optional<Fields> object = required("object").flatMap(it -> Fields.of(it, problems));
    if (verb == Verb.VOIDED) {
      Optional<YamlNode.Scalar> other = contextActivities("other").stream().findFirst();
      if (other.isEmpty()) {
        problems.error(
            "MISSING_KEY",
            fields.place("context"),
            "Name the activity of the voided statement in context.contextActivities.other.");
      }
      return other;
    }
    String type = object.flatMap(it -> it.text("objectType")).orElse("Activity");
    if (!type.equals("Activity")) {
      problems.error(
          "WRONG_VALUE",
          fields.place("object"),
          "Expected an activity as object, found \"" + type + "\".");
    }
    return object.flatMap(
        it -> it.requireNode("id").stream().flatMap(id -> it.scalars("id").stream()).findFirst());
  }

  private Optional<ActivityId> activity(YamlNode.Scalar iri) {
    boolean isOfAnotherProgramme =
        iri.text().startsWith(Vocabulary.PROGRAMMES) && !iri.text().startsWith(course.iri() + "/");
    Optional<ActivityId> activity =
        Optional.of(Vocabulary.lastStep(iri.text()))
            .filter(ActivityId::isValid)
            .map(ActivityId::new)
            .filter(course.activities()::contains)
            .filter(it -> !isOfAnotherProgramme);
    if (activity.isEmpty()) {
      problems.error(
          "UNKNOWN_ACTIVITY",
          iri.place(),
          "The programme \"%s\" has no activity \"%s\". An activity's IRI ends in its id, such as %s/activities/quiz-1."
              .formatted(course.programme(), iri.text(), course.iri()));
    }
    return activity;
  }

  private Authority authority() {
    return within(fields, "authority")
        .flatMap(it -> Agent.of(it, problems))
        .map(Agent::authority)
        .orElseGet(() -> Authority.source(UNNAMED_SOURCE));
  }

  private Optional<String> reason() {
    return context
        .flatMap(it -> within(it, "extensions"))
        .flatMap(it -> it.text(Vocabulary.REASON));
  }

  private void requireStaff(Verb verb, Authority authority, Optional<String> reason) {
    if (!verb.isActOfStaff()) {
      return;
    }
    if (authority.kind() != Authority.Kind.STAFF) {
      problems.error(
          "NOT_STAFF",
          fields.place("authority"),
          "This is an act of staff; its authority is an account with the homePage "
              + Vocabulary.homePage(Authority.Kind.STAFF)
              + ".");
    }
    if (reason.isEmpty()) {
      problems.error(
          "NO_REASON",
          fields.place("context"),
          "This needs a reason; put it into context.extensions under " + Vocabulary.REASON + ".");
    }
  }
}
