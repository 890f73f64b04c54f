package org.stoa.tool.manager;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stoa.admission.Application;
import org.stoa.admission.Decision;
import org.stoa.admission.Standing;
import org.stoa.admission.Verdict;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.tool.office.Round;
import org.stoa.tool.store.Decisions;

/** An admission as tables; that of the decisions is what {@code DecisionReader} reads. */
final class AdmissionTables {

  private final Round round;
  private final Locale reader;

  AdmissionTables(Round round, Locale reader) {
    this.round = round;
    this.reader = reader;
  }

  /** A line for each applicant, in the order of the proposal. */
  List<List<String>> applications(URI home) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header =
        new ArrayList<>(List.of("email", "name", "applied", "late", "standing", "number", "why"));
    round.questions().forEach(it -> header.add(it.name()));
    header.add("address");
    rows.add(header);
    round.proposal().verdicts().forEach(it -> rows.add(row(it, home)));
    return rows;
  }

  private List<String> row(Verdict verdict, URI home) {
    Application application = verdict.application();
    List<String> row =
        new ArrayList<>(
            List.of(
                application.applicant().value(),
                application.name(),
                application.applied().toString(),
                verdict.late() ? "yes" : "no",
                word(verdict.standing()),
                verdict.standing() instanceof Standing.Waiting it
                    ? Integer.toString(it.number())
                    : "",
                verdict.why().in(reader)));
    for (Attribute asked : round.questions()) {
      row.add(application.answer(asked).map(Answer::text).orElse(""));
    }
    row.add(
        home.resolve("/application/" + round.first(application.applicant()).address()).toString());
    return row;
  }

  /** A standing in a word, as files and classes have it. */
  static String word(Standing standing) {
    if (standing instanceof Standing.Seat) {
      return "seat";
    }
    if (standing instanceof Standing.Waiting) {
      return "waiting";
    }
    return standing instanceof Standing.Refused ? "refused" : "withdrawn";
  }

  /** A line for each decision, the first one first. */
  List<List<String>> decisions() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("at", "by", "decision", "applicant", "reason", "attribute"));
    for (Decision decision : round.decisions()) {
      Decision.Act act = decision.act();
      rows.add(
          List.of(
              decision.at().toString(),
              decision.by(),
              Decisions.written(act),
              act instanceof Decision.OfOne one ? one.applicant().value() : "",
              decision.reason(),
              act instanceof Decision.Confirm confirm ? confirm.attribute().name() : ""));
    }
    return rows;
  }
}
