/**
 * The few pages that the protocol itself shows: a refusal, the end of a registration, a form that
 * submits itself, and what speaks with the platform's storage. {@link org.stoa.lti.page.Page} is
 * HTML with the policy it needs.
 *
 * <p>Every value goes through one escaper. Not here: anything of what the tool teaches.
 */
@NullMarked
package org.stoa.lti.page;

import org.jspecify.annotations.NullMarked;
