/**
 * The campus: a small LMS to try a tool in and to test it against, with the manners of Moodle or
 * the strictest ones.
 *
 * <p>{@link org.stoa.examples.campus.Campus} starts it on loopback with one course and four people
 * to be. It is an LTI 1.3 platform ({@code platform}) with a course and a gradebook ({@code
 * course}) and pages to look at ({@code pages}), on a small web floor ({@code web}).
 *
 * <p>It is independent of the tool it is there to try: it uses nothing of {@code org.stoa.lti}, so
 * that a misreading of a standard on one side shows on the other.
 *
 * <p>Not here: passwords (whoever sits there chooses who to be), a database (everything is gone
 * when it stops), several courses.
 */
@NullMarked
package org.stoa.examples.campus;

import org.jspecify.annotations.NullMarked;
