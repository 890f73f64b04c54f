/**
 * The campus as an LTI 1.3 platform. {@link org.stoa.examples.campus.platform.Platform} puts its
 * parts together: {@code tool} at the bottom, then {@code conduct}, {@code launch}, {@code
 * service}, {@code notice} and {@code registration}.
 *
 * <p>It is written from the standards alone and shares no code with the tool, so that the two can
 * check each other.
 *
 * <p>Not here: basic outcomes, content of other types than resource links, proctoring.
 */
@NullMarked
package org.stoa.examples.campus.platform;

import org.jspecify.annotations.NullMarked;
