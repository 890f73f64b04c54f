package org.stoa.progress;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/** Statements one activity after the other, those about one activity in order of time. */
final class ByActivity {

  private final Map<ActivityId, Integer> places;
  private final List<Statement> grouped;
  private final int[] starts;

  /**
   * Groups statements; those about no activity of the programme come last and are never asked for.
   *
   * @param places a number for each activity, from 0 on
   * @param inOrder in order of time
   */
  ByActivity(Map<ActivityId, Integer> places, List<Statement> inOrder) {
    this.places = places;
    this.starts = new int[places.size() + 1];
    for (Statement statement : inOrder) {
      starts[place(statement.activity())]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    // These are still the ends. Each group is filled from its end on, which leaves its start.
    Statement[] filled = new Statement[inOrder.size()];
    for (int i = filled.length - 1; i >= 0; i--) {
      Statement statement = inOrder.get(i);
      filled[--starts[place(statement.activity())]] = statement;
    }
    this.grouped = Arrays.asList(filled);
  }

  private int place(ActivityId activity) {
    return places.getOrDefault(activity, places.size());
  }

  List<Statement> about(ActivityId activity) {
    int place = place(activity);
    return place == places.size() ? List.of() : grouped.subList(starts[place], starts[place + 1]);
  }

  /** The activities of a programme, numbered. */
  static Map<ActivityId, Integer> places(Programme programme) {
    Map<ActivityId, Integer> places = new HashMap<>();
    programme.allActivities().forEach(activity -> places.put(activity.id(), places.size()));
    return Map.copyOf(places);
  }
}
