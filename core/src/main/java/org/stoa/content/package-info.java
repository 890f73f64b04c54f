/**
 * Markdown becomes safe HTML, and the assets of the player that pages are enhanced with.
 *
 * <p>Not here: whole pages of the tool or of a package, which their own modules compose.
 */
@NullMarked
package org.stoa.content;

import org.jspecify.annotations.NullMarked;
