/**
 * A Spring Boot application with the LTI library in it: {@link
 * org.stoa.examples.springboot.Application} mounts the library, {@link
 * org.stoa.examples.springboot.Arrival} begins a session, and {@link
 * org.stoa.examples.springboot.ExercisePage} is the tool.
 *
 * <p>Not here: a database (platforms and sessions are forgotten when it ends), Spring Security.
 */
@NullMarked
package org.stoa.examples.springboot;

import org.jspecify.annotations.NullMarked;
