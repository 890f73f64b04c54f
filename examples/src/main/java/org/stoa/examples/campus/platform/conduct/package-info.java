/**
 * Where platforms differ: what one asks of a tool and what it gives back, as the standards leave it
 * open or as a product has it in spite of them.
 *
 * <p>{@link org.stoa.examples.campus.platform.conduct.Conduct} is every such question, and each of
 * its classes is one answer to all of them: {@link
 * org.stoa.examples.campus.platform.conduct.Moodle} is an LMS that many tools meet first, {@link
 * org.stoa.examples.campus.platform.conduct.Strict} asks the most that the standards let a platform
 * ask. The rest of the platform looks at no name of a mode: it asks its conduct. {@code
 * docs/campus.md} has both side by side, with the test of each answer.
 *
 * <p>Not here: what every platform does alike.
 */
@NullMarked
package org.stoa.examples.campus.platform.conduct;

import org.jspecify.annotations.NullMarked;
