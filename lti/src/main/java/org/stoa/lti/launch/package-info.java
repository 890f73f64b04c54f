/**
 * The second half of a launch: what a platform has the browser post becomes a {@link
 * org.stoa.lti.launch.VerifiedLaunch}, or is refused (Security Framework 1.0, 5.1.1.3).
 *
 * <p>{@link org.stoa.lti.launch.LaunchValidation} first has the token verified ({@code
 * org.stoa.lti.token}). Then come the checks of launches alone: each class named {@code …Step} is
 * one, and says which section it holds. Last the login is ended that began it ({@code
 * org.stoa.lti.login}), once, so that junk can't use up somebody's launch. A browser without our
 * cookie is asked for its proof from the platform's storage by an {@link
 * org.stoa.lti.launch.UnprovenLaunch}.
 *
 * <p>Each type of message is an entry of {@code MessageType}, and a kind of {@code VerifiedLaunch}.
 * None can be made outside this package: whoever holds one knows that every step was passed. What
 * is in it is what the platform signed, as {@code org.stoa.lti.claim} reads it.
 *
 * <p>What outlives the request is a {@link org.stoa.lti.launch.KeptLaunch}; {@link
 * org.stoa.lti.launch.LaunchHandles} lets a page without a cookie show which one is its own.
 *
 * <p>Not here: what the tool does after a launch, sessions, and whether this person may do
 * anything. A role is a claim of the platform, not a permission of ours.
 */
@NullMarked
package org.stoa.lti.launch;

import org.jspecify.annotations.NullMarked;
