/**
 * Launches and deep linking: {@link org.stoa.examples.campus.platform.launch.LoginRequest} → the
 * tool → {@link org.stoa.examples.campus.platform.launch.AuthEndpoint}, which answers with a token
 * made by {@link org.stoa.examples.campus.platform.launch.IdTokens}. What is chosen comes back to
 * {@link org.stoa.examples.campus.platform.launch.DeepLinkingReturn}.
 */
@NullMarked
package org.stoa.examples.campus.platform.launch;

import org.jspecify.annotations.NullMarked;
