/**
 * The first half of a launch: a platform asks for a login, and the browser goes back to it with a
 * request of ours (Security Framework 1.0, 5.1.1.1 and 5.1.1.2).
 *
 * <p>{@link org.stoa.lti.login.OidcLogin} answers a {@link org.stoa.lti.login.LoginRequest} with a
 * {@link org.stoa.lti.login.LoginRedirect}; it begins one transaction, and ties it to this browser.
 * A browser that keeps no cookie is tied by the platform's storage (Platform Storage 0.1): {@link
 * org.stoa.lti.login.StorageLogin} says what to keep there.
 *
 * <p>Not here: what the platform posts back ({@code org.stoa.lti.launch}); pages and addresses.
 */
@NullMarked
package org.stoa.lti.login;

import org.jspecify.annotations.NullMarked;
