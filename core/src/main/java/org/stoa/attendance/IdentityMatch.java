package org.stoa.attendance;

import java.util.List;
import org.stoa.people.Participant;

/** Who an attendee is, as far as that is known without asking anybody. */
public sealed interface IdentityMatch {

  Attendee attendee();

  /** Beyond doubt: this one counts by itself. */
  record Certain(Attendee attendee, Participant participant, Ground ground)
      implements IdentityMatch {}

  /**
   * Somebody has to say who this is; until then nobody is credited.
   *
   * @param candidates the likeliest first; never empty
   */
  record Proposed(Attendee attendee, List<Candidate> candidates) implements IdentityMatch {
    public Proposed {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("a proposal proposes somebody");
      }
    }
  }

  /**
   * Nobody on the list.
   *
   * @param confirmed whether a person has said so; otherwise nobody is alike
   */
  record Unknown(Attendee attendee, boolean confirmed) implements IdentityMatch {}

  /** What makes a match certain. */
  enum Ground {
    EMAIL,
    REGISTRANT,
    ID,
    ALIAS
  }

  /** Somebody whom an attendee may be, and why one may think so. */
  record Candidate(Participant participant, Likeness why) {}
}
