/**
 * What every reader has to bear: files that somebody made to break it, or broke by accident.
 *
 * <p>{@link org.stoa.hostile.EveryReader} lists the readers, {@link org.stoa.hostile.Reaction} is
 * what each may do with a file, whatever is in it. Files that were found to be hard lie under
 * {@code src/fuzz/resources}; the profile {@code fuzz} looks for more.
 */
@NullMarked
package org.stoa.hostile;

import org.jspecify.annotations.NullMarked;
