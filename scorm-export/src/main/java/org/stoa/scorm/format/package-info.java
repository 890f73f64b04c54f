/**
 * The formats of packages, one class for each; {@link org.stoa.scorm.format.PackageFormats} lists
 * them. A class here says which driver plays the pages and which manifest describes them. What
 * stands in a manifest is {@code org.stoa.scorm.manifest}'s, how pages look {@code
 * org.stoa.scorm}'s.
 */
@NullMarked
package org.stoa.scorm.format;

import org.jspecify.annotations.NullMarked;
