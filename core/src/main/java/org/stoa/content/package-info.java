/**
 * Activities become HTML, and the player that pages are enhanced with.
 *
 * <p>{@link org.stoa.content.ActivityPages} renders lectures, quizzes and results for one reader.
 * Authors write {@link org.stoa.content.Markdown}; whatever they write comes out safe. {@link
 * org.stoa.content.Media} says where a page finds the programme's files, {@link
 * org.stoa.content.ShownFiles} which ones it needs, {@link org.stoa.content.Texts} speaks the
 * reader's language, and {@link org.stoa.content.Asset} is one file of the stylesheet and the
 * player: plain HTML works without them, they add resuming, watched ranges and, in packages,
 * marking. The same pages serve the LTI tool and the packages; a driver, chosen by {@link
 * org.stoa.content.Driver}, is all that differs.
 *
 * <p>Not here: whole pages of the tool or of a package, which their own modules compose; decisions
 * about completion, which are {@code org.stoa.progress}'s.
 */
@NullMarked
package org.stoa.content;

import org.jspecify.annotations.NullMarked;
