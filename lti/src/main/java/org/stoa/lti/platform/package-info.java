/**
 * What this tool knows of a platform: a {@link org.stoa.lti.platform.Registration} per client id,
 * and the deployments below it.
 *
 * <p>Not here: how a registration comes about ({@code org.stoa.lti.registration}) and where it is
 * kept ({@code org.stoa.lti.spi}).
 */
@NullMarked
package org.stoa.lti.platform;

import org.jspecify.annotations.NullMarked;
