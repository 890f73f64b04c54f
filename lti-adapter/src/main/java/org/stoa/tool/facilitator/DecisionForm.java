package org.stoa.tool.facilitator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.classroom.Decision;
import org.stoa.tool.classroom.Story;
import org.stoa.tool.web.Exchange;

/**
 * What was filled in to decide something, as it was typed.
 *
 * @param act {@code waive}, {@code extend} or {@code void}
 * @param until the last day, as browsers write it
 * @param statement the id of the one to take out of account
 */
public record DecisionForm(
    String act, String activity, String until, String statement, String reason) {

  static final DecisionForm EMPTY = new DecisionForm("", "", "", "", "");

  static DecisionForm of(Exchange exchange) {
    return new DecisionForm(
        exchange.field("act").orElse(""),
        exchange.field("activity").orElse(""),
        exchange.field("until").orElse(""),
        exchange.field("statement").orElse(""),
        exchange.field("reason").orElse(""));
  }

  /** What is lacking, as keys of texts have it; empty if nothing is. */
  Optional<String> lacking(Story story) {
    if (reason.isEmpty() || reason.length() > Decision.LONGEST_REASON) {
      return Optional.of("reason");
    }
    if (act.equals("extend") && day().isEmpty()) {
      return Optional.of("until");
    }
    return decision(story).isEmpty() ? Optional.of("act") : Optional.empty();
  }

  /** What is decided; empty if something is lacking. */
  Optional<Decision> decision(Story story) {
    Optional<ActivityId> about =
        Optional.of(activity).filter(ActivityId::isValid).map(ActivityId::new);
    return switch (act) {
      case "waive" -> about.map(it -> new Decision(it, new Result.Waived(), reason));
      case "extend" ->
          about.flatMap(it -> day().map(day -> new Decision(it, new Result.Extended(day), reason)));
      case "void" ->
          voided(story).map(it -> new Decision(it.activity(), new Result.Voided(it.id()), reason));
      default -> Optional.empty();
    };
  }

  private Optional<Statement> voided(Story story) {
    return story.standing().log().stream()
        .filter(it -> it.id().toString().equals(statement))
        .findFirst();
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(until)).filter(it -> it.getYear() < 10_000);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Doesn't say why. */
  @Override
  public String toString() {
    return "DecisionForm[" + act + "]";
  }
}
