package org.stoa.tool.learner;

import org.stoa.tool.web.Frame;

/**
 * Where a learner gets the address of her calendar.
 *
 * @param address which she just made; otherwise empty, for it is shown only once
 * @param exists whether there is one
 */
public record CalendarView(Frame frame, String address, boolean exists) {}
