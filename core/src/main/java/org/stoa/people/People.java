package org.stoa.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The participants of an edition, and what was confirmed about who is who. Immutable. */
public record People(List<Participant> participants, List<Alias> aliases) {

  public People {
    participants = List.copyOf(participants);
    aliases = List.copyOf(aliases);
  }

  public Optional<Participant> participant(String id) {
    return participants.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The same people, with more remembered about who is who. */
  public People remembering(List<Alias> more) {
    return new People(
        participants, Stream.concat(aliases.stream(), more.stream()).distinct().toList());
  }
}
