/**
 * The default transport: {@link org.stoa.lti.http.GuardedTransport} on the JDK's HTTP client.
 *
 * <p>The addresses that this library calls come from outside, some of them from anybody who opens a
 * registration page. So the guard looks at every one of them: https, a public address, no redirect,
 * bounded time, bounded size.
 *
 * <p>Not here: retries, caching, tokens. And no proxy: a proxy would resolve names where the guard
 * can't see it.
 */
@NullMarked
package org.stoa.lti.http;

import org.jspecify.annotations.NullMarked;
