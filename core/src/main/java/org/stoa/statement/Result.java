package org.stoa.statement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The facts of a statement, of the shape its verb asks for. */
public sealed interface Result {

  /** The verb that these facts belong to. */
  Verb verb();

  /** The learner came to the end: of a lecture, of a survey. */
  record Completed() implements Result {
    @Override
    public Verb verb() {
      return Verb.COMPLETED;
    }
  }

  /** One attempt was marked. */
  record Scored(Percentage score) implements Result {
    @Override
    public Verb verb() {
      return Verb.SCORED;
    }
  }

  /**
   * The learner was present at a session during this time.
   *
   * @param mode in which way; empty if the source doesn't say
   */
  record Attended(Interval interval, Optional<Mode> mode) implements Result {
    /** Present, nobody said in which way. */
    public Attended(Interval interval) {
      this(interval, Optional.empty());
    }

    @Override
    public Verb verb() {
      return Verb.ATTENDED;
    }
  }

  /** One item (a text, a photo) was handed in. */
  record Submitted() implements Result {
    @Override
    public Verb verb() {
      return Verb.SUBMITTED;
    }
  }

  /**
   * A submission was reviewed.
   *
   * @param accepted whether it counts as done; otherwise it was returned for more work
   * @param score the mark of the rubric; 100 or 0 where the review only accepts or returns
   */
  record Reviewed(boolean accepted, Percentage score) implements Result {
    @Override
    public Verb verb() {
      return Verb.REVIEWED;
    }
  }

  /**
   * The source has spoken: no more facts about this activity are expected (attendance imported).
   */
  record Settled() implements Result {
    @Override
    public Verb verb() {
      return Verb.SETTLED;
    }
  }

  /** The learner may act until the end of this day, in the edition's zone. */
  record Extended(LocalDate until) implements Result {
    @Override
    public Verb verb() {
      return Verb.EXTENDED;
    }
  }

  /** The activity isn't asked of this learner. */
  record Waived() implements Result {
    @Override
    public Verb verb() {
      return Verb.WAIVED;
    }
  }

  /** An earlier statement is taken out of account. */
  record Voided(UUID statement) implements Result {
    @Override
    public Verb verb() {
      return Verb.VOIDED;
    }
  }
}
