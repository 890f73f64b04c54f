package org.stoa.lti.login;

import java.net.URI;

/**
 * The answer to a login request: set this cookie, and send the browser there.
 *
 * @param location the platform's authentication endpoint with our request in the query
 * @param setCookie a whole {@code Set-Cookie} value
 */
public record LoginRedirect(URI location, String setCookie) {}
