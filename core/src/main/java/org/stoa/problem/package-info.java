/**
 * What is wrong with an input, and where.
 *
 * <p>Invalid input is data, not an exception: a reader collects every {@link
 * org.stoa.problem.Problem} it finds and returns them all together, each with its place and a
 * sentence that says how to mend it. Not here: programming errors, which fail fast, and refused
 * launches, which have a code of their own.
 */
@NullMarked
package org.stoa.problem;

import org.jspecify.annotations.NullMarked;
