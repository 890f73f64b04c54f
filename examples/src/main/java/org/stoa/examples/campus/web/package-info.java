/**
 * The campus's small web floor: routes, bounded requests, replies, sessions and pages.
 *
 * <p>{@link org.stoa.examples.campus.web.Routes} sends a {@link org.stoa.examples.campus.web.Call}
 * to its handler, which answers with a {@link org.stoa.examples.campus.web.Reply} or throws a
 * {@link org.stoa.examples.campus.web.Refusal}. {@link org.stoa.examples.campus.web.Pages} turns a
 * template and its model into HTML.
 *
 * <p>Not here: anything of LTI or of the course.
 */
@NullMarked
package org.stoa.examples.campus.web;

import org.jspecify.annotations.NullMarked;
