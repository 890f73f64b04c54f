package org.stoa.statement;

import java.util.List;

/**
 * Where statements are kept: an SPI for whoever stores them. Implementations are append-only and
 * safe for use by many threads.
 */
public interface StatementLog {

  /**
   * Writes the statements down, all or none. Once this returns they are durable, and may be
   * acknowledged to a person. A statement whose id is already known is left as it is, so that a
   * repeated delivery does no harm.
   */
  void append(List<Statement> statements);

  /** All statements of one enrolment, in no particular order. */
  List<Statement> of(EnrolmentId enrolment);
}
