/**
 * How a tool becomes known (LTI Dynamic Registration 1.0): it reads the {@link
 * org.stoa.examples.campus.platform.registration.Configuration}, and describes itself to the {@link
 * org.stoa.examples.campus.platform.registration.RegistrationEndpoint} with an invitation. It is
 * pending until a manager activates it.
 */
@NullMarked
package org.stoa.examples.campus.platform.registration;

import org.jspecify.annotations.NullMarked;
