/**
 * A small LMS on this machine that plays packages: to look at one before it is uploaded, and to
 * hold it to the standard.
 *
 * <p>{@link org.stoa.scorm.lms.StrictRunTime} is the run-time API of SCORM as scripts of the page
 * around a package; it refuses what the standard forbids. {@link org.stoa.scorm.lms.WebFile} is
 * what a browser gets of a package.
 *
 * <p>Not here: the page around a package, which is {@code org.stoa.preview}'s.
 */
@NullMarked
package org.stoa.scorm.lms;

import org.jspecify.annotations.NullMarked;
