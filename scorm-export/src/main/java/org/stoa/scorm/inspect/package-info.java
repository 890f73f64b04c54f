/**
 * Looks into anybody's package: SCORM 1.2, SCORM 2004, cmi5, AICC, IMS Common Cartridge.
 *
 * <p>{@link org.stoa.scorm.inspect.Inspection} is the way in: what a package is, what is in it as a
 * tree of {@linkplain org.stoa.scorm.inspect.Part parts}, and every {@link
 * org.stoa.scorm.inspect.Objection} against it, each with its place, its mend and the clause of the
 * standard. A rule is one constant in a list: {@code ZipRules} of any package, {@code
 * ManifestRules} and {@code FileRules} of every {@code imsmanifest.xml}, and a list for each
 * standard. An error breaks the standard; a warning says which systems mind.
 *
 * <p>Not here: playing a package, and the official XML Schemas. Validation by schemas would be one
 * more list of rules.
 */
@NullMarked
package org.stoa.scorm.inspect;

import org.jspecify.annotations.NullMarked;
