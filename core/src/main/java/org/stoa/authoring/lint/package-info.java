/**
 * What an author forgot, or said in two ways.
 *
 * <p>A folder that reads well can still contradict itself: a text that speaks of three lectures
 * where there are four, an award that nobody can reach, one title with two links. {@link
 * org.stoa.authoring.lint.Linter} runs a list of {@link org.stoa.authoring.lint.Check}s over a
 * {@link org.stoa.authoring.lint.Manuscript}, which holds the programme, its editions and every
 * {@link org.stoa.authoring.lint.Passage} of text with its place. Each check is a class that is
 * named after the sentence it holds.
 *
 * <p>Checks look at words in English and Korean, and at structure in every language. They never
 * find errors, only warnings and infos: what they find may be meant so, and the author can say
 * that.
 *
 * <p>Not here: whether a folder can be read at all (see {@code org.stoa.authoring}), the network,
 * spelling and style.
 */
@NullMarked
package org.stoa.authoring.lint;

import org.jspecify.annotations.NullMarked;
