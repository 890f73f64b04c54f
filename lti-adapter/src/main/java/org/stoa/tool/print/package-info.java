/**
 * What goes on paper: {@link org.stoa.tool.print.QrCode}, which a page can have, too.
 *
 * <p>Not here: what is said there, and how it is laid out.
 */
@NullMarked
package org.stoa.tool.print;

import org.jspecify.annotations.NullMarked;
