/**
 * The {@code stoa} command, for instructional designers. The only package that writes to the
 * terminal.
 *
 * <p>It exits with 0 if all went well, warnings or not; with 2 if what it read has errors; with 64
 * if it was called in a wrong way; with 1 if a file couldn't be read or written.
 */
@NullMarked
package org.stoa.cli;

import org.jspecify.annotations.NullMarked;
