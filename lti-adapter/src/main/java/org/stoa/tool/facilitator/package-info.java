/**
 * What people who teach see and decide, of the course that they were launched from and of no other:
 * the group at a glance ({@link org.stoa.tool.facilitator.PeopleRoutes}), one person's whole story
 * with what can be decided about her ({@link org.stoa.tool.facilitator.PersonRoutes}), work that
 * waits for a review ({@link org.stoa.tool.facilitator.ReviewRoutes}), and what became of grades
 * ({@link org.stoa.tool.facilitator.DeliveryRoutes}).
 *
 * <p>Not here: what these acts mean ({@code org.stoa.tool.classroom.Desk}).
 */
@NullMarked
package org.stoa.tool.facilitator;

import org.jspecify.annotations.NullMarked;
