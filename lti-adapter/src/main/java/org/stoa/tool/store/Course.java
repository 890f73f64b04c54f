package org.stoa.tool.store;

import org.stoa.statement.EnrolmentId;

/**
 * A course, as somebody who teaches in it sees it.
 *
 * @param teacher her own enrolment
 * @param context of the launch by which she came
 */
public record Course(EnrolmentId teacher, String context) {

  /** Joins {@code e} to those who are in the teacher's edition from the same platform. */
  static final String SAME_EDITION =
      """
        join enrolment teacher on teacher.id = :teacher and teacher.issuer = e.issuer
          and teacher.client_id = e.client_id and teacher.deployment_id = e.deployment_id
          and teacher.programme = e.programme and teacher.edition = e.edition
      """;

  /** Enrolments {@code e} of those who learn in the course. */
  static final String LEARNERS =
      " from enrolment e "
          + SAME_EDITION
          + " join membership m on m.enrolment = e.id and m.context = :context and m.learns ";
}
