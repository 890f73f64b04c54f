package org.stoa.attendance;

/** Why an attendee might be a participant: reasons to ask, never to credit. The strongest first. */
public enum Likeness {
  /** What is known for certain points to more than one participant. */
  CONFLICT,
  /** The same name but for case, accents and punctuation. */
  SAME_NAME,
  /** The same words in another order. */
  SAME_WORDS,
  /** The same before the {@code @}, at another host. */
  SAME_MAILBOX,
  /** One name has all words of the other. */
  PART_OF_NAME,
  /** One or two letters differ. */
  SIMILAR_SPELLING
}
