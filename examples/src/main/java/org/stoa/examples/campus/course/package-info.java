/**
 * What the campus teaches, to whom, and how it went: one {@link
 * org.stoa.examples.campus.course.Course} with its people, activities and gradebook, in memory.
 *
 * <p>Everything here is gone when the campus stops; it is a campus to try things in.
 */
@NullMarked
package org.stoa.examples.campus.course;

import org.jspecify.annotations.NullMarked;
