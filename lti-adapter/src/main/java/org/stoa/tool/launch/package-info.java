/**
 * What becomes of verified launches: {@link org.stoa.tool.launch.LaunchPages} begins a session for
 * whoever opens a programme, and {@link org.stoa.tool.launch.PickerServlet} has course builders
 * choose what a course gets (deep linking).
 *
 * <p>Not here: what makes a launch verified ({@code org.stoa.lti.launch}).
 */
@NullMarked
package org.stoa.tool.launch;

import org.jspecify.annotations.NullMarked;
