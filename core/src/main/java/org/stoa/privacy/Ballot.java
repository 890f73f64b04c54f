package org.stoa.privacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;

/**
 * What somebody answered in an anonymous survey. It has no person and no time: that she answered is
 * a statement of its own, and nothing is common to the two but the survey.
 *
 * @param id by chance alone
 * @param answers by question
 */
public record Ballot(
    UUID id,
    ProgrammeId programme,
    EditionId edition,
    ActivityId survey,
    Map<String, List<String>> answers) {

  public Ballot {
    answers =
        answers.entrySet().stream()
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> List.copyOf(entry.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new),
                    Collections::unmodifiableMap));
  }

  /** A ballot with an id that says nothing. */
  public static Ballot of(
      ProgrammeId programme,
      EditionId edition,
      ActivityId survey,
      Map<String, List<String>> answers) {
    return new Ballot(UUID.randomUUID(), programme, edition, survey, answers);
  }
}
