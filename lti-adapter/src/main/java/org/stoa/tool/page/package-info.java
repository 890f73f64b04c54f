/**
 * What people see of the tool: pages rendered on the server, complete without JavaScript.
 *
 * <p>{@link org.stoa.tool.page.LaunchPages} receives verified launches and begins a session; {@link
 * org.stoa.tool.page.Browsers} recognises it again by a cookie; {@link
 * org.stoa.tool.page.ToolServlet} shows the programme and its activities and takes what learners
 * do. {@link org.stoa.tool.page.PickerServlet} lets course builders choose; {@link
 * org.stoa.tool.page.DeliveriesServlet} shows people who teach what became of grades. Nothing of a
 * launch is ever in an address. Templates are in {@code src/main/jte}, words in {@code
 * texts.properties}.
 *
 * <p>Not here: what acts mean ({@link org.stoa.tool.classroom.Classroom}) and how lectures and
 * quizzes look ({@code org.stoa.content}), which packages share.
 */
@NullMarked
package org.stoa.tool.page;

import org.jspecify.annotations.NullMarked;
