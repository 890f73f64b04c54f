/** JSON as it leaves a command or goes into a package. */
@NullMarked
package org.stoa.json;

import org.jspecify.annotations.NullMarked;
