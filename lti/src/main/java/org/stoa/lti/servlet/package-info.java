/**
 * The endpoints of a tool, in Jakarta Servlet 6. The only package of the protocol that knows
 * servlets.
 *
 * <pre>{@code
 * LtiServlet servlet = new LtiServlet(tool, (launch, request, response) -> {
 *   request.getSession().setAttribute("who", launch.user());
 *   response.sendRedirect(request.getContextPath() + "/home");
 * });
 * servlet.mount(servletContext);
 * }</pre>
 *
 * <p>A browser that keeps no cookie in a frame is let in by the platform's storage, or led into a
 * window of its own. A handler that needs a cookie looks at {@link
 * org.stoa.lti.launch.VerifiedLaunch#proof}: it says whether one would come back. Where none would,
 * a page may show a handle instead: {@link org.stoa.lti.servlet.PresentedHandle} finds it.
 *
 * <p>A {@link org.stoa.lti.servlet.LtiServlet} that is given a {@link
 * org.stoa.lti.notice.NoticeReceiver} takes notices as well.
 *
 * <p>A refusal becomes a page that says what to do, with a code; the log has the check that failed
 * under the same reference. Not here: sessions. A {@link org.stoa.lti.servlet.LaunchHandler} begins
 * whatever the tool calls one.
 */
@NullMarked
package org.stoa.lti.servlet;

import org.jspecify.annotations.NullMarked;
