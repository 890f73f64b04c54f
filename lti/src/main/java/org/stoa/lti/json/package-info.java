/**
 * JSON as the protocol needs it: {@link org.stoa.lti.json.JsonObject}, read leniently by name and
 * type, written strictly.
 *
 * <p>The only package that knows Jackson. Not here: binding to classes; each record of the library
 * reads and writes itself.
 */
@NullMarked
package org.stoa.lti.json;

import org.jspecify.annotations.NullMarked;
