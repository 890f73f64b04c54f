/**
 * The {@code stoa} command, for instructional designers. The only package that writes to the
 * terminal.
 *
 * <p>It exits with 0 if all went well, warnings or not; with 2 if what it read has errors; with 64
 * if it was called in a wrong way, such as with a file that isn't there; with 1 if a file failed
 * while it was read or written.
 */
@NullMarked
package org.stoa.cli;

import org.jspecify.annotations.NullMarked;
