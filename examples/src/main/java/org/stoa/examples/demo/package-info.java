/**
 * The demonstration: the campus and the tool in one program, with Caring Cities in the course.
 *
 * <p>{@link org.stoa.examples.demo.Main} is the command; {@link org.stoa.examples.demo.Demo} is
 * what runs, in tests too. The two servers only meet over HTTP, and the tool registers itself at
 * the campus as it would anywhere. Everything is forgotten at the end.
 */
@NullMarked
package org.stoa.examples.demo;

import org.jspecify.annotations.NullMarked;
