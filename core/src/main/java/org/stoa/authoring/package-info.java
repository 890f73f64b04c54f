/**
 * A folder of text files becomes a programme.
 *
 * <p>{@link org.stoa.authoring.ProgrammeReader} reads {@code programme.yaml}, the pages, quizzes
 * and editions beside it and the translations under {@code locale/}, and gives either everything or
 * every problem at once, each with file, line and column. Inside, each part of the files has a
 * reader of its own, and {@code Values} knows how single values are written. What reads well is
 * then asked whether it contradicts itself ({@code org.stoa.authoring.lint}). {@link
 * org.stoa.authoring.FormatSchema} tells editors about the format; {@code docs/authoring.md} tells
 * people.
 *
 * <p>Not here: rendering (see {@code org.stoa.content}) and packages.
 */
@NullMarked
package org.stoa.authoring;

import org.jspecify.annotations.NullMarked;
