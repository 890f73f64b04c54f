package org.stoa.tool.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure.Reviewed;
import org.stoa.criterion.Measure.Staff;
import org.stoa.programme.Activity;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;

/**
 * A task that staff review.
 *
 * @param by what a review has to say: of what the awards ask, what the first one does
 */
public record ReviewedTask(Activity.Task task, Reviewed by) {

  /** All of a programme, in its order. */
  static List<ReviewedTask> of(Programme programme) {
    Map<ActivityId, Reviewed> asked = new LinkedHashMap<>();
    Stream<Need> awards = programme.awards().stream().flatMap(award -> award.when().needs());
    Stream<Need> own = programme.allActivities().flatMap(it -> it.completion().needs());
    Stream.concat(awards, own)
        .forEach(
            need -> {
              if (need.measure() instanceof Reviewed reviewed && reviewed.by() instanceof Staff) {
                asked.putIfAbsent(need.activity(), reviewed);
              }
            });
    return programme
        .allActivities()
        .filter(Activity.Task.class::isInstance)
        .map(Activity.Task.class::cast)
        .flatMap(
            task -> Stream.ofNullable(asked.get(task.id())).map(by -> new ReviewedTask(task, by)))
        .toList();
  }
}
