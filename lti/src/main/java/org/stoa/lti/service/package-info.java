/**
 * How the services of a platform are called; what they are for is in {@code org.stoa.lti.grade},
 * {@code org.stoa.lti.roster}, {@code org.stoa.lti.group}, {@code org.stoa.lti.notice} and {@code
 * org.stoa.lti.asset}.
 *
 * <ul>
 *   <li>{@link org.stoa.lti.service.Outcome}: what came of a call, in the four ways that an outbox
 *       tells apart. No call throws for what a platform answers. A {@link
 *       org.stoa.lti.service.Failure} has a {@link org.stoa.lti.service.Reason} with advice for
 *       people.
 *   <li>{@link org.stoa.lti.service.Offer}: a scope and an address out of a launch. What wasn't
 *       offered isn't asked for.
 *   <li>{@link org.stoa.lti.service.ServiceCalls}: one call, with an access token, tried again as
 *       far as the {@link org.stoa.lti.service.Patience} of the caller goes.
 *   <li>{@link org.stoa.lti.service.Listing}: a list, page by page, when it is read.
 * </ul>
 *
 * <p>Access tokens are fetched when needed and kept until shortly before they end. Reading is
 * lenient, writing strict: platforms differ most in what they send.
 *
 * <p>Not here: keeping what couldn't be sent. That is for an outbox, which knows what has happened
 * since.
 */
@NullMarked
package org.stoa.lti.service;

import org.jspecify.annotations.NullMarked;
