/**
 * How the tool's pages are asked for and sent, whatever is on them.
 *
 * <p>A {@link org.stoa.tool.web.Route} says what can be asked and with which {@link
 * org.stoa.tool.web.Right}; {@link org.stoa.tool.web.Router} is the one servlet that answers: it
 * has {@link org.stoa.tool.web.Browsers} recognise who asks, by a cookie, refuses what isn't
 * allowed, and sends the {@link org.stoa.tool.web.Answer} of the route with the headers that keep
 * it safe. {@link org.stoa.tool.web.Frame} is around every page. Nothing of a launch is ever in an
 * address. Templates are in {@code src/main/jte}; each package of pages keeps its words in {@code
 * texts.properties}.
 *
 * <p>Not here: any page with a purpose of its own, and what acts mean ({@link
 * org.stoa.tool.classroom.Classroom}).
 */
@NullMarked
package org.stoa.tool.web;

import org.jspecify.annotations.NullMarked;
