/**
 * Login and launch: how a click in a learning platform becomes a {@link
 * org.stoa.lti.launch.VerifiedLaunch}.
 *
 * <p>Two doors, both told nothing of HTTP:
 *
 * <ol>
 *   <li>{@link org.stoa.lti.launch.OidcLogin} answers the platform's login request: it begins one
 *       transaction, and sends the browser on to the platform (Security Framework 1.0, 5.1.1.1 and
 *       5.1.1.2).
 *   <li>{@link org.stoa.lti.launch.LaunchValidation} reads what the platform posts back (5.1.1.3).
 *       It is a list of steps; each class named {@code …Step} is one check, and says which section
 *       it holds. The order is part of the meaning: nothing is believed before the signature, and
 *       the transaction is consumed last, so that junk can't use up somebody's launch.
 * </ol>
 *
 * <p>A browser that keeps no cookie is tied to its login by the platform's storage (Platform
 * Storage 0.1): {@link org.stoa.lti.launch.StorageLogin} says what to keep there, {@link
 * org.stoa.lti.launch.UnprovenLaunch} what to ask for.
 *
 * <p>What holds for all that platforms sign is {@link org.stoa.lti.launch.TokenValidation}, which
 * notices pass too.
 *
 * <p>A {@code VerifiedLaunch} can't be made outside this package: whoever holds one knows that
 * every step was passed. What is in it is what the platform signed, read leniently: unknown roles,
 * empty roles and missing courtesy claims are ordinary.
 *
 * <p>Not here: what the tool does after a launch, sessions, and whether this person may do
 * anything. A role is a claim of the platform, not a permission of ours.
 */
@NullMarked
package org.stoa.lti.launch;

import org.jspecify.annotations.NullMarked;
