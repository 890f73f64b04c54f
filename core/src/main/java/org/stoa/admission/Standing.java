package org.stoa.admission;

/** What an applicant gets. */
public sealed interface Standing {

  /** A seat. */
  record Seat() implements Standing {}

  /**
   * A place on the waiting list.
   *
   * @param number from 1. A seat that becomes free goes to number 1, unless the seats are balanced:
   *     then to the one who keeps the balance best, and of several such ones the lowest number
   */
  record Waiting(int number) implements Standing {}

  /** No seat, and none later. */
  record Refused() implements Standing {}

  /** The applicant gave up. */
  record Withdrawn() implements Standing {}
}
