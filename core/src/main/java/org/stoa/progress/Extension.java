package org.stoa.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What staff made of one learner's deadline for an activity. Immutable.
 *
 * @param until the last day that she was given; empty if the edition's deadline is hers, because it
 *     is no earlier or what she was given was taken back
 * @param decided when staff last gave her a day or took one back: what anybody knew before that
 *     instant is out of date
 */
public record Extension(Optional<LocalDate> until, Instant decided) {}
