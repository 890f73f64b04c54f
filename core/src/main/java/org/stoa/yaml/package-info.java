/**
 * A small, safe part of YAML 1.2, with the place of everything.
 *
 * <p>Mappings, sequences and texts; no anchors, no tags, no duplicate keys; bounded in size and
 * depth. Every scalar is the text that the author wrote, so that a quoted and an unquoted date are
 * the same date; {@link org.stoa.yaml.Fields} reads a mapping's values as what they are meant to
 * be, and reports what is missing, wrong or unknown.
 *
 * <p>Not here: writing YAML, or mapping it to classes by reflection.
 */
@NullMarked
package org.stoa.yaml;

import org.jspecify.annotations.NullMarked;
