/**
 * Calls to a platform: grades and roster.
 *
 * <ul>
 *   <li>{@link org.stoa.lti.service.GradeService}: finds or creates a line item, posts a {@link
 *       org.stoa.lti.service.Score} (Assignment and Grade Services 2.0).
 *   <li>{@link org.stoa.lti.service.RosterService}: the members of a context (Names and Role
 *       Provisioning Services 2.0).
 *   <li>{@link org.stoa.lti.service.Outcome}: what came of a call, in the four ways that an outbox
 *       tells apart. No call throws for what a platform answers.
 * </ul>
 *
 * <p>Access tokens are fetched when needed and kept until shortly before they end. Reading is
 * lenient, writing strict: platforms differ most in what they send.
 *
 * <p>Not here: trying again. A call is made once (twice, if the platform no longer accepts a token
 * it gave us); when to repeat it is for an outbox to say, which knows what has happened since.
 */
@NullMarked
package org.stoa.lti.service;

import org.jspecify.annotations.NullMarked;
