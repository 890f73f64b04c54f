package org.stoa.lti.notice;

/** What a tool does with a verified notice. Called by many threads. */
@FunctionalInterface
public interface NoticeReceiver {

  /**
   * Takes a notice, and soon: the platform waits, for an answer about all that it sent together. A
   * notice won't be taken a second time, also if this throws.
   */
  void received(Notice notice);
}
