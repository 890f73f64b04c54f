package org.stoa.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.Need;
import org.stoa.problem.Problem;
import org.stoa.programme.Difference;
import org.stoa.progress.Adoption;
import org.stoa.progress.Finding;
import org.stoa.progress.Status;
import org.stoa.statement.ActivityId;

/** For a person: in words, by the ids that the author gave. */
final class ComparisonText implements LogView {

  private static final String INDENT = "  ";

  private final Comparison comparison;
  private final Phrases phrases = new Phrases(Locale.ENGLISH);

  ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public String heading(List<Problem> problems) {
    List<Difference> differences = comparison.differences();
    String heading =
        "%s, version %s to %s: %s\n"
            .formatted(
                comparison.before().programme().id(),
                comparison.before().programme().version(),
                comparison.after().programme().version(),
                ProblemReport.count(differences.size(), "difference"));
    return heading
        + differences.stream()
            .flatMap(ComparisonText::lines)
            .map(ComparisonText::indented)
            .collect(Collectors.joining());
  }

  private static Stream<String> lines(Difference difference) {
    if (difference instanceof Difference.ActivityAdded it) {
      return Stream.of("new: %s %s".formatted(FormatWords.kind(it.activity()), it.activity().id()));
    }
    if (difference instanceof Difference.ActivityRemoved it) {
      return Stream.of(
          "gone: %s %s".formatted(FormatWords.kind(it.activity()), it.activity().id()));
    }
    if (difference instanceof Difference.KindChanged it) {
      return Stream.of(
          "%s was a %s and is a %s"
              .formatted(
                  it.after().id(), FormatWords.kind(it.before()), FormatWords.kind(it.after())));
    }
    if (difference instanceof Difference.Renamed it) {
      return Stream.of("%s has another title".formatted(it.after().id()));
    }
    if (difference instanceof Difference.AwardAdded it) {
      return Stream.of("new: award " + it.award().id());
    }
    if (difference instanceof Difference.AwardRemoved it) {
      return Stream.of("gone: award " + it.award().id());
    }
    return rule((Difference.RuleChanged) difference);
  }

  private static Stream<String> rule(Difference.RuleChanged rule) {
    Stream<String> added = rule.added().stream().map(need -> "asks now for " + need(need));
    Stream<String> dropped =
        rule.dropped().stream().map(need -> "no longer asks for " + need(need));
    List<String> lines = Stream.concat(added, dropped).toList();
    return (lines.isEmpty() ? Stream.of("adds its parts up otherwise") : lines.stream())
        .map(line -> "award " + rule.after().id() + " " + line);
  }

  private static String need(Need need) {
    return need.activity() + ", " + FormatWords.measure(need.measure());
  }

  @Override
  public String of(LearnerLog log) {
    List<Adoption.Change> changes = comparison.changes(log);
    return changes.isEmpty() ? "" : lines(log, changes);
  }

  private String lines(LearnerLog log, List<Adoption.Change> changes) {
    StringBuilder out = new StringBuilder(Terminal.printable(log.learner())).append('\n');
    for (Adoption.Change change : changes) {
      out.append(
          indented(
              "%s: %s, was %s (%s)"
                  .formatted(
                      change.award(),
                      status(change.after()),
                      status(change.before()),
                      effect(change.effect()))));
      change.asked().forEach(leaf -> out.append(indented(INDENT + "+ " + inWords(leaf))));
      change.dropped().forEach(leaf -> out.append(indented(INDENT + "- " + inWords(leaf))));
    }
    return out.toString();
  }

  private String inWords(Finding leaf) {
    return activities(leaf.rule()) + ": " + phrases.of(leaf.why());
  }

  private static String activities(Criterion rule) {
    return rule.activities().map(ActivityId::value).collect(Collectors.joining(", "));
  }

  private static String status(Optional<Finding> finding) {
    return finding.map(Finding::status).map(ComparisonText::status).orElse("not there");
  }

  private static String status(Status status) {
    return status == Status.SATISFIED ? "done" : status.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String summary() {
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ENGLISH,
                "%s, something changes for %,d of them\n",
                ProblemReport.count(comparison.learners(), "learner"),
                comparison.affected()));
    comparison
        .counts()
        .forEach((award, effects) -> out.append(indented(award + ": " + inWords(effects))));
    return out.toString();
  }

  private static String inWords(Map<Adoption.Effect, Long> effects) {
    return effects.isEmpty()
        ? "no change"
        : effects.entrySet().stream()
            .map(it -> String.format(Locale.ENGLISH, "%,d %s", it.getValue(), effect(it.getKey())))
            .collect(Collectors.joining(", "));
  }

  private static String effect(Adoption.Effect effect) {
    return FormatWords.of(effect).replace('-', ' ');
  }

  private static String indented(String line) {
    return INDENT + line + '\n';
  }
}
