/**
 * What platforms tell a tool by themselves, without a person who clicks: Platform Notification
 * Service 1.0.
 *
 * <ul>
 *   <li>{@link org.stoa.lti.notice.NoticeService}: tells a platform which {@link
 *       org.stoa.lti.notice.Notice}s go to which address.
 *   <li>{@link org.stoa.lti.notice.NoticeVerification}: a notice is signed like a launch, and
 *       passes the same steps; since no login of ours precedes it, its nonce is good for once.
 *   <li>{@link org.stoa.lti.notice.NoticeReceiver}: what the tool does with it. Without one, there
 *       is no address that takes notices.
 * </ul>
 *
 * <p>Not here: keeping notices until there is time for them. Platforms don't promise to send one
 * again; a receiver that has much to do keeps it first.
 */
@NullMarked
package org.stoa.lti.notice;

import org.jspecify.annotations.NullMarked;
