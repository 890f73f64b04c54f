package org.stoa.lti.grade;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * What a gradebook shows for one person in one line item. AGS 2.0, 3.3.
 *
 * @param userId the {@code sub} of the person's launches
 * @param resultScore the grade; absent if there is none
 * @param resultMaximum out of how many; greater than 0, and 1 if the platform doesn't say
 * @param comment what the person may read
 * @param scoringUserId who graded, if the platform tells
 */
public record Result(
    String userId,
    Optional<Double> resultScore,
    double resultMaximum,
    Optional<String> comment,
    Optional<String> scoringUserId) {

  static Optional<Result> read(JsonObject json) {
    return json.id("userId")
        .map(
            user ->
                new Result(
                    user,
                    json.quantity("resultScore"),
                    json.quantity("resultMaximum").filter(maximum -> maximum > 0).orElse(1.0),
                    json.filled("comment"),
                    json.id("scoringUserId")));
  }

  /** Doesn't show whose result it is. */
  @Override
  public String toString() {
    return "Result[of " + resultMaximum + "]";
  }
}
