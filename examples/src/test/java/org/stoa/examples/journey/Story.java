package org.stoa.examples.journey;

/**
 * What somebody of an archetype does. The details may come from the diary's dice as long as they
 * don't change the outcome.
 */
interface Story {

  void live(Diary diary);

  /** This, and something more. */
  default Story and(Story more) {
    return diary -> {
      live(diary);
      more.live(diary);
    };
  }
}
