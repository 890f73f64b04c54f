/**
 * Dynamic registration, from the tool's side: one pasted address instead of a form full of
 * settings.
 *
 * <ol>
 *   <li>An administrator of this tool asks for an {@link
 *       org.stoa.lti.registration.DynamicRegistration#invite invitation}: an address that works
 *       once.
 *   <li>An administrator of the platform pastes it there; the platform opens it with the address of
 *       its configuration.
 *   <li>{@link org.stoa.lti.registration.DynamicRegistration#register} uses the invitation up,
 *       reads the configuration, describes the tool by its {@link
 *       org.stoa.lti.registration.ToolProfile}, and stores the registration that comes back.
 * </ol>
 *
 * <p>Nothing is fetched before the invitation was used up; everything is fetched through the
 * guarded transport; and a configuration whose addresses are on another host than its issuer is
 * refused.
 *
 * <p>LTI Dynamic Registration 1.0. Not here: changing a registration later, and profiles for
 * platforms with extensions of their own.
 */
@NullMarked
package org.stoa.lti.registration;

import org.jspecify.annotations.NullMarked;
