package org.stoa.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.statement.Interval;
import org.stoa.table.Cell;
import org.stoa.table.Row;
import org.stoa.table.WrittenTimes;

/** Reads the rows of a report that has one for each joining and each leaving. Not thread-safe. */
final class ReportActions {

  private static final Set<String> JOINED =
      Set.of("joined", "joined before", "참가함", "참가", "se unió", "a rejoint", "beigetreten");
  private static final Set<String> LEFT =
      Set.of("left", "나감", "퇴장", "salió", "a quitté", "verlassen");

  private final WrittenTimes times;
  private final Problems problems;
  private final Map<Attendee, List<Action>> actions = new LinkedHashMap<>();

  private record Action(Place place, boolean joined, Instant at) {}

  ReportActions(WrittenTimes times, Problems problems) {
    this.times = times;
    this.problems = problems;
  }

  /** Joinings and leavings put together. Who never left is counted until the last action of all. */
  List<Appearance> appearances(List<Row> rows) {
    rows.forEach(this::take);
    Optional<Instant> last =
        actions.values().stream().flatMap(List::stream).map(Action::at).max(Instant::compareTo);
    List<Appearance> appearances = new ArrayList<>();
    actions.forEach((who, acts) -> appearances.addAll(stays(who, acts, last.orElseThrow())));
    return appearances;
  }

  private void take(Row row) {
    Optional<Attendee> who = ReportRows.attendee(row, problems);
    Optional<Instant> at = row.cell(ReportColumns.TIMESTAMP).flatMap(times::instant);
    Optional<Cell> word = row.require(ReportColumns.ACTION, problems);
    String action = word.map(it -> it.text().toLowerCase(Locale.ROOT)).orElse("");
    if (word.isPresent() && !JOINED.contains(action) && !LEFT.contains(action)) {
      problems.error(
          "ACTION_UNKNOWN",
          word.get().place(),
          "\"%s\" is neither Joined nor Left; write one of these.".formatted(word.get().text()));
    } else if (who.isPresent() && at.isPresent() && word.isPresent()) {
      actions
          .computeIfAbsent(who.get(), it -> new ArrayList<>())
          .add(new Action(row.place(), JOINED.contains(action), at.get()));
    }
  }

  private List<Appearance> stays(Attendee who, List<Action> acts, Instant last) {
    List<Appearance> stays = new ArrayList<>();
    Optional<Action> open = Optional.empty();
    for (Action act : acts.stream().sorted(Comparator.comparing(Action::at)).toList()) {
      if (act.joined()) {
        open = open.or(() -> Optional.of(act));
      } else if (open.isPresent()) {
        stays.add(stay(who, open.get(), act.at()));
        open = Optional.empty();
      }
    }
    open.ifPresent(
        joined -> {
          problems.warning(
              "STAY_OPEN",
              joined.place(),
              "Nothing says when this stay ended; it is counted until the last line of the report.");
          stays.add(stay(who, joined, last));
        });
    return stays;
  }

  private static Appearance stay(Attendee who, Action joined, Instant left) {
    return new Appearance(
        joined.place(),
        who,
        new Stay.Timed(new Interval(joined.at(), left)),
        ReportShape.TEAMS_ACTIONS.mode());
  }
}
