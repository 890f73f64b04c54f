package org.stoa.lti.refusal;

/**
 * What somebody whose login, launch or registration was refused can do about it. The words, in her
 * language, are those of {@link org.stoa.lti.page the pages}.
 */
public enum Advice {
  /** Open the activity again from the course. */
  AGAIN,
  /** Allow cookies, or have the platform open the activity in a window of its own. */
  COOKIES,
  /** Send the code to whoever looks after the platform; trying again won't help. */
  SETTINGS,
  /** Send the code to whoever looks after the platform; it isn't connected in this way. */
  NOT_CONNECTED,
  /** Send the code to whoever looks after this tool, and may approve the platform. */
  PENDING,
  /** Send the code to whoever looks after this tool, and may approve this deployment of it. */
  DEPLOYMENT_PENDING,
  /** Send the code to whoever looks after this tool, and switched the platform off. */
  DISABLED,
  /** Send the code to whoever looks after the platform, whose clock is off. */
  CLOCK,
  /** Wait a minute. */
  LATER,
  /** Wait a minute, for too many others are here. */
  BUSY,
  /** Have a facilitator choose what the link opens. */
  LINK,
  /** Have the platform share a user id. */
  ANONYMOUS,
  /** Read why the tool's own rule turns her away. */
  NOT_ADMITTED,
  /** Wait a minute; then send the code to whoever looks after this tool. */
  OURS,
  /** Mend in the platform what it says, then ask for a new registration address. */
  REGISTERING,
  /** Ask for a new registration address. */
  NEW_ADDRESS
}
