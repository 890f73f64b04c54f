/**
 * The documents that describe a package to an LMS, one class for each standard. Each takes the plan
 * of the package and gives XML; nothing here reads or writes a file.
 */
@NullMarked
package org.stoa.scorm.manifest;

import org.jspecify.annotations.NullMarked;
