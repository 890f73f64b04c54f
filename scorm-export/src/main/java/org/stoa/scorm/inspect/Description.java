package org.stoa.scorm.inspect;

import java.util.Optional;

/**
 * What the file says that describes a package.
 *
 * @param structure empty if that file can't be read
 */
record Description(PackageKind kind, Optional<Part> structure) {}
