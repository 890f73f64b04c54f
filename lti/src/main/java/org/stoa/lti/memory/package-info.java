/**
 * Stores that live in this process: for tests, demonstrations and a tool on a single node that may
 * forget everything when it stops.
 *
 * <p>Not here: anything that survives a restart.
 */
@NullMarked
package org.stoa.lti.memory;

import org.jspecify.annotations.NullMarked;
