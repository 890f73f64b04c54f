package org.stoa.admission;

import java.time.Instant;
import org.stoa.programme.Attribute;

/**
 * What a person decided about an admission. Decisions are only ever added: a later one about the
 * same applicant takes the place of an earlier one, and both remain readable.
 *
 * @param at when
 * @param by who decided it
 * @param reason why; never blank
 * @param act what
 */
public record Decision(Instant at, String by, String reason, Act act) {

  public Decision {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a decision names who made it and why");
    }
  }

  /** What can be decided. */
  public sealed interface Act {}

  /** What can be decided about one applicant. */
  public sealed interface OfOne extends Act {
    ApplicantId applicant();
  }

  /** A seat, whatever the proposal says; also for somebody who is late or not eligible. */
  public record Admit(ApplicantId applicant) implements OfOne {}

  /** The end of the waiting list, from where only another decision leads to a seat. */
  public record Hold(ApplicantId applicant) implements OfOne {}

  /** No seat. */
  public record Refuse(ApplicantId applicant) implements OfOne {}

  /** The applicant gives up the seat, or the wish for one. */
  public record Withdraw(ApplicantId applicant) implements OfOne {}

  /**
   * Somebody looked at what the selection wants confirmed.
   *
   * @param fits whether it is as it should be; if not, the applicant isn't eligible
   */
  public record Confirm(ApplicantId applicant, Attribute attribute, boolean fits)
      implements OfOne {}

  /**
   * The proposal becomes the outcome. From now on a seat is lost only by a decision about its
   * holder, and a seat that becomes free goes to the waiting list.
   */
  public record Publish() implements Act {}
}
