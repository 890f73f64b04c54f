package org.stoa.attendance;

import java.util.List;

/**
 * A meeting as a tool reports it.
 *
 * @param file the name that problems give it
 * @param appearances in the order of the file
 * @param waiting how many rows tell of a waiting room; they aren't appearances
 * @param absent how many rows tell of people who registered and didn't come
 */
public record MeetingReport(
    String file, ReportShape shape, List<Appearance> appearances, int waiting, int absent) {

  public MeetingReport {
    appearances = List.copyOf(appearances);
  }

  /** Whether it knows how long people stayed and not when. */
  public boolean hasTotalsOnly() {
    return !appearances.isEmpty()
        && appearances.stream().allMatch(it -> it.stay() instanceof Stay.Total);
  }
}
