/**
 * The schemas of SCORM as ADL and IMS published them, which lie in every package and which every
 * manifest is checked against before it is written. They aren't in this repository: the build takes
 * them from a pinned package, checks their sum, and puts them beside a notice of whose they are.
 */
@NullMarked
package org.stoa.scorm.schema;

import org.jspecify.annotations.NullMarked;
