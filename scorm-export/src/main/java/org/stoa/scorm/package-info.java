/**
 * Packages of a programme, for any LMS.
 *
 * <p>{@link org.stoa.scorm.Exporter} is the way in. It lays out a {@link
 * org.stoa.scorm.PackagePlan}, the same for every format: which activities a package carries, which
 * ones it can only tell about, and which files they need. A {@link org.stoa.scorm.PackageFormat}
 * writes the plan into a {@link org.stoa.scorm.PackageOutput}, such as a {@link
 * org.stoa.scorm.PackageZip}; there is one class for each format.
 *
 * <p>Not here: the player and the pages of activities, which are {@code org.stoa.content}'s, and
 * whatever is printed on a terminal, which is {@code org.stoa.cli}'s.
 */
@NullMarked
package org.stoa.scorm;

import org.jspecify.annotations.NullMarked;
