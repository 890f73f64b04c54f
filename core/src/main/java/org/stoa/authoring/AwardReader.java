package org.stoa.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Localised;
import org.stoa.statement.ActivityId;
import org.stoa.yaml.Fields;

/** Reads {@code awards}: each an id with a rule, and perhaps a title, a kind and issuers. */
final class AwardReader {

  private final Fields awards;
  private final Map<ActivityId, Activity> activities;
  private final Languages languages;
  private final Problems problems;
  private final Set<String> beingRead = new HashSet<>();

  AwardReader(
      Fields awards, Map<ActivityId, Activity> activities, Languages languages, Problems problems) {
    this.awards = awards;
    this.activities = activities;
    this.languages = languages;
    this.problems = problems;
  }

  List<Award> awards(List<String> organisers) {
    List<Award> read = new ArrayList<>();
    for (String id : awards.keys()) {
      award(id, organisers).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Award> award(String id, List<String> organisers) {
    Optional<Fields> fields = fields(id);
    Optional<Criterion> when = criterion(id);
    if (fields.isEmpty() || when.isEmpty()) {
      return Optional.empty();
    }
    Localised<String> title =
        languages.text(fields.get(), "title").orElseGet(() -> Localised.of("und", id));
    Award.Kind kind =
        fields
            .get()
            .value("kind", "certificate, badge or priority", AwardReader::kind)
            .orElse(Award.Kind.CERTIFICATE);
    List<String> issuers = fields.get().texts("issuers");
    fields.get().keysAmong(CriterionReader.RULES);
    fields.get().done();
    return Optional.of(
        new Award(
            new AwardId(id), kind, title, issuers.isEmpty() ? organisers : issuers, when.get()));
  }

  /** The criterion of an award, also where another award asks for it. */
  private Optional<Criterion> criterion(String id) {
    if (!beingRead.add(id)) {
      problems.error("AWARD_CYCLE", awards.place(id), "The award \"" + id + "\" asks for itself.");
      return Optional.empty();
    }
    Optional<Criterion> criterion =
        fields(id)
            .flatMap(
                fields ->
                    new CriterionReader(activities, this::referenced, problems).criterion(fields));
    beingRead.remove(id);
    return criterion;
  }

  private Optional<Criterion> referenced(String id) {
    if (!awards.has(id)) {
      problems.error("DANGLING_REFERENCE", awards.place(), "There is no award \"" + id + "\".");
      return Optional.empty();
    }
    return criterion(id);
  }

  private Optional<Fields> fields(String id) {
    return awards.node(id).flatMap(node -> Fields.of(node, problems));
  }

  private static Optional<Award.Kind> kind(String word) {
    return Stream.of(Award.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
