/**
 * How a text becomes something to believe: the checks of everything that platforms sign, launches
 * and notices alike (Security Framework 1.0, 5.1.3).
 *
 * <p>{@link org.stoa.lti.token.TokenValidation} leads through three phases, and only it can make
 * what they give:
 *
 * <ol>
 *   <li>{@link org.stoa.lti.token.PlatformToken}: taken apart, and claims to be for one of our
 *       registrations. It shows nothing of itself.
 *   <li>{@link org.stoa.lti.token.SignedToken}: the platform signed it, with a key and an algorithm
 *       of its own.
 *   <li>{@link org.stoa.lti.token.VerifiedToken}: it is for us, good now, LTI 1.3, of lengths that
 *       can be kept, and from a deployment that may speak to us.
 * </ol>
 *
 * <p>Each class named {@code …Step} is one check of a phase, and says which section it holds. Their
 * order is part of the meaning: nothing is believed before the signature.
 *
 * <p>Not here: which message it is ({@code org.stoa.lti.launch}, {@code org.stoa.lti.notice}), and
 * whether it was here before: nothing is remembered.
 */
@NullMarked
package org.stoa.lti.token;

import org.jspecify.annotations.NullMarked;
