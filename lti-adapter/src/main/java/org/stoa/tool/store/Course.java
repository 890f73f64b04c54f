package org.stoa.tool.store;

import org.stoa.statement.EnrolmentId;

/**
 * A course, as somebody who teaches in it sees it.
 *
 * @param teacher her own enrolment
 * @param context of the launch by which she came
 */
public record Course(EnrolmentId teacher, String context) {}
