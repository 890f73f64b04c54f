package org.stoa.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.problem.Problems;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Localised;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads {@code awards}: each an id with a rule, and perhaps a title, a kind and issuers. */
final class AwardReader {

  private final Fields awards;
  private final DeclaredActivities activities;
  private final Languages languages;
  private final Problems problems;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Set<String> beingRead = new HashSet<>();

  AwardReader(
      Fields awards, DeclaredActivities activities, Languages languages, Problems problems) {
    this.awards = awards;
    this.activities = activities;
    this.languages = languages;
    this.problems = problems;
  }

  /** An award's entry, and the criterion in it if it could be read. */
  private record Rule(Fields fields, Optional<Criterion> criterion) {}

  List<Award> awards(List<String> organisers) {
    List<Award> read = new ArrayList<>();
    for (String id : Values.ids(awards)) {
      rule(id).flatMap(rule -> award(id, rule, organisers)).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Award> award(String id, Rule rule, List<String> organisers) {
    Fields fields = rule.fields();
    Localised<String> title =
        languages.text(fields, "title").orElseGet(() -> Localised.of("und", id));
    Award.Kind kind =
        fields
            .value("kind", "certificate, badge or priority", AwardReader::kind)
            .orElse(Award.Kind.CERTIFICATE);
    Award.Recipient recipient =
        fields
            .value("to", "person or organisation", AwardReader::recipient)
            .orElse(Award.Recipient.PERSON);
    List<String> named = fields.texts("issuers");
    List<String> issuers = named.isEmpty() ? organisers : named;
    fields.done();
    return rule.criterion()
        .map(when -> new Award(new AwardId(id), kind, recipient, title, issuers, when));
  }

  /** The rule of an award, read once however many other awards ask for it. */
  private Optional<Rule> rule(String id) {
    if (!rules.containsKey(id)) {
      beingRead.add(id);
      Optional<Fields> fields = awards.node(id).flatMap(node -> Fields.of(node, problems));
      fields.ifPresent(it -> rules.put(id, new Rule(it, criterion(it))));
      beingRead.remove(id);
    }
    return Optional.ofNullable(rules.get(id));
  }

  private Optional<Criterion> criterion(Fields fields) {
    return new CriterionReader(activities, this::referenced, problems).criterion(fields);
  }

  private Optional<Criterion> referenced(YamlNode.Scalar reference) {
    String id = reference.text();
    if (!awards.has(id)) {
      problems.error("DANGLING_REFERENCE", reference.place(), "There is no award \"" + id + "\".");
      return Optional.empty();
    }
    if (beingRead.contains(id)) {
      problems.error(
          "AWARD_CYCLE",
          reference.place(),
          "The award \"" + id + "\" asks for itself, here or by way of another award.");
      return Optional.empty();
    }
    return rule(id).flatMap(Rule::criterion);
  }

  private static Optional<Award.Kind> kind(String word) {
    return named(word, Award.Kind.values());
  }

  private static Optional<Award.Recipient> recipient(String word) {
    return named(word, Award.Recipient.values());
  }

  private static <E extends Enum<E>> Optional<E> named(String word, E[] values) {
    return Stream.of(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
