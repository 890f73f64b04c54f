/**
 * How the library says no: one exception, {@link org.stoa.lti.refusal.LtiRefused}, with one code
 * out of {@link org.stoa.lti.refusal.Refusal}.
 *
 * <p>The code carries the {@link org.stoa.lti.refusal.Advice} for the person in front of the
 * screen; the exception's message is for the log. Neither ever holds a token, a cookie or a name.
 *
 * <p>Not here: answers of a platform to our own calls; those are outcomes ({@code
 * org.stoa.lti.service}), not refusals.
 */
@NullMarked
package org.stoa.lti.refusal;

import org.jspecify.annotations.NullMarked;
