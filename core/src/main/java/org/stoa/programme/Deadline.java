package org.stoa.programme;

import java.time.Instant;

/**
 * Until when something can be done.
 *
 * @param end the first instant that is too late
 * @param assumed whether the author named none, so that the edition's last day counts
 */
public record Deadline(Instant end, boolean assumed) {}
