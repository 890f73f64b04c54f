/**
 * The members of a context: Names and Role Provisioning Services 2.0.
 *
 * <p>{@link org.stoa.lti.roster.RosterService} asks a {@link org.stoa.lti.roster.RosterQuery} and
 * gets a {@link org.stoa.lti.roster.Roster} of {@link org.stoa.lti.roster.Member}s, with a way to
 * ask later for what has changed, where the platform offers one.
 *
 * <p>Not here: matching members with people who have launched. A member's user id is the {@code
 * sub} of the same platform's launches.
 */
@NullMarked
package org.stoa.lti.roster;

import org.jspecify.annotations.NullMarked;
