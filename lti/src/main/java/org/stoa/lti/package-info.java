/**
 * The tool side of LTI 1.3 Advantage, for any application that runs on a JVM.
 *
 * <p>Start at {@link org.stoa.lti.LtiTool}; mount a {@code org.stoa.lti.servlet.LtiServlet};
 * receive {@code org.stoa.lti.launch.VerifiedLaunch}es. The rooms, from the door inwards:
 *
 * <pre>
 * servlet        the endpoints, in Jakarta Servlet
 * (this)         LtiTool: everything put together
 * deeplinking    the answer to "choose content"
 * page           the few pages of the protocol itself
 * launch         what becomes of a click: VerifiedLaunch
 * login          how a click begins
 * notice         what platforms tell by themselves
 * token          what holds for all that platforms sign
 * registration   dynamic registration
 * asset          what asset processors fetch and report
 * grade, roster, group
 *                services of a course
 * service        how any of them is called
 * claim          what platforms say: users, roles, courses, endpoints
 * http, memory, jdbc
 *                what fills the SPI, unless you bring your own
 * jose, json     signatures and keys; JSON
 * spi            what you may replace
 * platform       Registration
 * refusal        how the library says no
 * text           secrets, identifiers, web addresses
 * </pre>
 *
 * <p>Each may use those below it, and none above. Nothing here knows what is taught.
 *
 * <p>Not here: LTI 1.1, the platform side, proctoring.
 */
@NullMarked
package org.stoa.lti;

import org.jspecify.annotations.NullMarked;
