package org.stoa.tool.classroom;

/** What is to be expected of somebody, whoever needs help first. */
public enum Outlook {
  /** She can't reach it any more without an act of staff. */
  MISSED,
  /** If nothing happens within {@link Desk#SOON}, she can't. */
  AT_RISK,
  /** She can, and nothing is urgent. */
  ON_TRACK,
  /** She has reached it. */
  DONE
}
