/**
 * What goes on paper: {@link org.stoa.tool.print.Paper} writes it in any script that there is a
 * font for; {@link org.stoa.tool.print.QrCode} is for pages, too. The only package that knows
 * PDFBox and ZXing.
 *
 * <p>Not here: what is said there, and how it is laid out.
 */
@NullMarked
package org.stoa.tool.print;

import org.jspecify.annotations.NullMarked;
