/**
 * What the platform tells tools by itself (Platform Notification Service 1.0): which tool wants to
 * hear of what ({@link org.stoa.examples.campus.platform.notice.NoticeHandlers}), where it says so
 * ({@link org.stoa.examples.campus.platform.notice.NoticeService}), and the telling ({@link
 * org.stoa.examples.campus.platform.notice.Notices}).
 */
@NullMarked
package org.stoa.examples.campus.platform.notice;

import org.jspecify.annotations.NullMarked;
