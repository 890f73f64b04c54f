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
 * refused, unless that was allowed for the issuer by name: {@link
 * org.stoa.lti.registration.IssuerHosts}.
 *
 * <p>What the tool offers is a {@link org.stoa.lti.registration.ToolProfile} with its {@link
 * org.stoa.lti.registration.ToolMessage}s. A platform is told what it says it knows, in the words
 * of its {@link org.stoa.lti.registration.PlatformProfile}. The same way brings a registration up
 * to date; where the platform says how, {@link
 * org.stoa.lti.registration.DynamicRegistration#update} does so without anybody's help.
 *
 * <p>LTI Dynamic Registration 1.0. Not here: pages to choose settings on before registering.
 */
@NullMarked
package org.stoa.lti.registration;

import org.jspecify.annotations.NullMarked;
