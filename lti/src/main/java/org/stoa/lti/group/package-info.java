/**
 * The groups of a context: Course Groups Service 1.0.
 *
 * <p>{@link org.stoa.lti.group.GroupService} lists {@link org.stoa.lti.group.Group}s, of everybody
 * or of one person, and the {@link org.stoa.lti.group.GroupSet}s that they belong to.
 *
 * <p>Not here: making or filling groups; the standard has only reading. Who is in which group is
 * asked for person by person, or told with the members of {@code org.stoa.lti.roster}.
 */
@NullMarked
package org.stoa.lti.group;

import org.jspecify.annotations.NullMarked;
