package org.stoa.tool.classroom;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.catalogue.Offering;

/**
 * Who is in the classroom.
 *
 * @param zone hers, where it is known
 * @param graded whether what she earns goes to the gradebook: a learner's does, a teacher's doesn't
 */
public record Learner(
    EnrolmentId enrolment,
    Offering offering,
    Locale language,
    Optional<ZoneId> zone,
    boolean graded) {

  /** Doesn't say who it is. */
  @Override
  public String toString() {
    return "Learner[enrolment=" + enrolment + "]";
  }
}
