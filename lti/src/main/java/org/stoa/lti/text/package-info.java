/**
 * The small texts that everything else is made of: {@link org.stoa.lti.text.Secret}s, {@link
 * org.stoa.lti.text.Identifier}s, {@link org.stoa.lti.text.WebAddress}es and their {@link
 * org.stoa.lti.text.Origin}s, {@link org.stoa.lti.text.HostCookie}s, {@link
 * org.stoa.lti.text.HostPattern}s and request {@link org.stoa.lti.text.Parameters}. What counts as
 * one of them is said here, once.
 *
 * <p>Knows nothing else of this library. Not here: refusals. Whoever reads a text says what it
 * means that it isn't a good one.
 */
@NullMarked
package org.stoa.lti.text;

import org.jspecify.annotations.NullMarked;
