package org.stoa.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;
import org.stoa.programme.Bound;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads how an edition takes applications and gives its seats. */
final class SelectionReader {

  private static final String RANKS = "newcomer, applied, priority, score";

  private final Problems problems;
  private final Map<Attribute, String> columns = new LinkedHashMap<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final Set<Attribute> confirmed = new LinkedHashSet<>();
  private final List<RankKey> rank = new ArrayList<>();
  private final List<Quota> balance = new ArrayList<>();
  private Optional<Bound> until = Optional.empty();
  private Optional<Bound> announced = Optional.empty();

  SelectionReader(Problems problems) {
    this.problems = problems;
  }

  /** Of an edition's {@code applications} and {@code select}; empty if it has neither. */
  Optional<Selection> selection(Fields edition) {
    Optional<YamlNode> applications = edition.node("applications");
    Optional<YamlNode> select = edition.node("select");
    applications.flatMap(node -> Fields.of(node, problems)).ifPresent(this::applications);
    select.flatMap(node -> Fields.of(node, problems)).ifPresent(this::select);
    return applications.isEmpty() && select.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Selection(until, announced, columns, requirements, confirmed, rank, balance));
  }

  private void applications(Fields fields) {
    until = fields.value("until", EditionReader.DATE, Values::bound);
    announced = fields.value("announced", EditionReader.DATE, Values::bound);
    attributes(
        fields,
        "columns",
        (attribute, inner) ->
            inner.text(attribute.name()).ifPresent(header -> columns.put(attribute, header)));
    fields.done();
  }

  private void select(Fields fields) {
    attributes(fields, "require", this::require);
    for (YamlNode.Scalar name : fields.scalars("confirm")) {
      attribute(name.text(), name.place()).ifPresent(confirmed::add);
    }
    fields.items("rank").forEach(item -> rank(fields, item).ifPresent(rank::add));
    attributes(fields, "balance", this::balance);
    fields.done();
  }

  private void attributes(Fields fields, String key, BiConsumer<Attribute, Fields> read) {
    Optional<Fields> inner = fields.node(key).flatMap(node -> Fields.of(node, problems));
    for (String name : inner.map(Fields::keys).orElse(Set.of())) {
      Fields of = inner.orElseThrow();
      attribute(name, of.keyPlace(name)).ifPresent(attribute -> read.accept(attribute, of));
    }
  }

  private Optional<Attribute> attribute(String name, Place place) {
    if (Attribute.isValid(name)) {
      return Optional.of(new Attribute(name));
    }
    problems.error(
        "WRONG_VALUE",
        place,
        "\""
            + name
            + "\" can't name an attribute: lower-case letters, digits and hyphens, such as"
            + " gender. What the form calls it, say under applications: columns.");
    return Optional.empty();
  }

  private void require(Attribute attribute, Fields fields) {
    Set<Answer> accepted =
        fields.texts(attribute.name()).stream().map(Answer::new).collect(Collectors.toSet());
    if (!accepted.isEmpty()) {
      requirements.add(new Requirement(attribute, accepted));
    } else if (fields.node(attribute.name()).orElseThrow() instanceof YamlNode.Sequence list
        && list.items().isEmpty()) {
      problems.error("EMPTY_VALUE", list.place(), "Name the answers that are accepted.");
    }
  }

  private Optional<RankKey> rank(Fields fields, YamlNode item) {
    if (item instanceof YamlNode.Mapping) {
      return Fields.of(item, problems).flatMap(this::rankByName);
    }
    return fields
        .value(item, "a text", Optional::of)
        .flatMap(
            name ->
                switch (name) {
                  case "newcomer" -> Optional.of(new RankKey.Newcomer());
                  case "applied" -> Optional.of(new RankKey.Applied());
                  case "priority" -> Optional.of(new RankKey.Priority(Optional.empty()));
                  case "score" -> Optional.of(new RankKey.Score(Optional.empty()));
                  default -> unknownRank(name, item.place());
                });
  }

  /** {@code {priority: award}} or {@code {score: rubric}}. */
  private Optional<RankKey> rankByName(Fields fields) {
    Optional<RankKey> priority =
        fields
            .value(
                "priority", "the id of an award, such as priority-offline", SelectionReader::award)
            .map(award -> new RankKey.Priority(Optional.of(award)));
    Optional<RankKey> score =
        fields
            .node("score")
            .flatMap(node -> fields.value(node, "a text", Optional::of))
            .flatMap(name -> attribute(name, fields.place("score")))
            .map(rubric -> new RankKey.Score(Optional.of(rubric)));
    boolean clear = fields.has("priority") != fields.has("score");
    fields.done();
    if (!clear) {
      problems.error(
          "RANK_UNKNOWN",
          fields.place(),
          "Write {priority: award} or {score: rubric}, one of them.");
      return Optional.empty();
    }
    return priority.or(() -> score);
  }

  private static Optional<AwardId> award(String text) {
    return Optional.of(text).filter(AwardId::isValid).map(AwardId::new);
  }

  private Optional<RankKey> unknownRank(String name, Place place) {
    problems.error(
        "RANK_UNKNOWN",
        place,
        "Applicants aren't ranked by \""
            + name
            + "\". Known are: "
            + RANKS
            + ". If applications say it, \"balance\" or \"require\" can use it.");
    return Optional.empty();
  }

  private void balance(Attribute attribute, Fields fields) {
    YamlNode node = fields.node(attribute.name()).orElseThrow();
    if (node instanceof YamlNode.Mapping) {
      Fields.of(node, problems).flatMap(inner -> shares(attribute, inner)).ifPresent(balance::add);
    } else {
      fields
          .value(
              node,
              "equal, or a share for each answer, such as {female: 50%, male: 50%}",
              text -> Optional.of(text).filter("equal"::equals))
          .ifPresent(equal -> balance.add(new Quota.Equal(attribute)));
    }
  }

  private Optional<Quota> shares(Attribute attribute, Fields fields) {
    Map<Answer, Quota.Share> shares = new LinkedHashMap<>();
    for (String answer : fields.keys()) {
      Optional<Quota.Share> share =
          fields.value(answer, "a share of the seats: 50% or at least 20%", Values::shareOfSeats);
      if (answer.isBlank()) {
        problems.error("EMPTY_VALUE", fields.keyPlace(answer), "Write the answer of this share.");
      } else if (share.isPresent() && shares.put(new Answer(answer), share.get()) != null) {
        problems.error(
            "DUPLICATE_KEY", fields.keyPlace(answer), "\"" + answer + "\" has a share already.");
      }
    }
    int sum = shares.values().stream().mapToInt(Quota.Share::percent).sum();
    if (sum > 100) {
      problems.error(
          "SHARES_OVER",
          fields.place(),
          "These shares make " + sum + "% of the seats; lower them to 100% or less.");
      return Optional.empty();
    }
    if (fields.keys().isEmpty()) {
      problems.error("EMPTY_VALUE", fields.place(), "Write a share for an answer, or equal.");
    }
    return shares.isEmpty() ? Optional.empty() : Optional.of(new Quota.Shares(attribute, shares));
  }
}
