/**
 * Files as they come, made into text: bounded in size, decoded strictly, each position with its
 * place.
 *
 * <p>Every reader of files begins here, so that a file that is too long or isn't text is the same
 * problem everywhere. Not here: what a text means.
 */
@NullMarked
package org.stoa.source;

import org.jspecify.annotations.NullMarked;
