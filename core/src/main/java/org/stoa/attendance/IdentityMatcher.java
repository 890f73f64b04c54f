package org.stoa.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.attendance.IdentityMatch.Candidate;
import org.stoa.attendance.IdentityMatch.Ground;
import org.stoa.people.Alias;
import org.stoa.people.EmailAddress;
import org.stoa.people.Participant;
import org.stoa.people.People;

/**
 * Says who attendees are. The same e-mail address, registrant id, id in brackets before the name,
 * or a remembered alias is certain; all else is for a person to say. Immutable, safe for any
 * thread.
 */
public final class IdentityMatcher {

  private static final int CANDIDATES = 3;

  private final Map<Participant, NameWords> names = new LinkedHashMap<>();
  private final Map<EmailAddress, Participant> byEmail = new HashMap<>();
  private final Map<String, Participant> byRegistrant = new HashMap<>();
  private final Map<String, Participant> byId = new HashMap<>();
  private final Map<String, Set<Participant>> byAlias = new HashMap<>();
  private final Set<String> strangers = new HashSet<>();

  public IdentityMatcher(People people) {
    for (Participant participant : people.participants()) {
      names.put(participant, NameWords.of(participant.name()));
      participant.emails().forEach(email -> byEmail.put(email, participant));
      participant.registrants().forEach(id -> byRegistrant.put(id, participant));
      byId.put(Alias.key(participant.id()), participant);
    }
    for (Alias alias : people.aliases()) {
      Optional<Participant> participant =
          alias.participant().map(Alias::key).flatMap(it -> Optional.ofNullable(byId.get(it)));
      participant.ifPresentOrElse(
          it -> byAlias.computeIfAbsent(alias.text(), text -> new LinkedHashSet<>()).add(it),
          () -> strangers.add(alias.text()));
    }
  }

  /** Who an attendee is. */
  public IdentityMatch match(Attendee attendee) {
    Map<Ground, Participant> certain = new EnumMap<>(Ground.class);
    attendee.email().map(byEmail::get).ifPresent(it -> certain.put(Ground.EMAIL, it));
    attendee
        .registrant()
        .map(byRegistrant::get)
        .ifPresent(it -> certain.put(Ground.REGISTRANT, it));
    attendee
        .idBeforeName()
        .map(Alias::key)
        .map(byId::get)
        .ifPresent(it -> certain.put(Ground.ID, it));
    Set<Participant> remembered = byAlias.getOrDefault(alias(attendee), Set.of());
    remembered.forEach(it -> certain.putIfAbsent(Ground.ALIAS, it));
    Set<Participant> all = new LinkedHashSet<>(certain.values());
    all.addAll(remembered);
    if (all.size() == 1) {
      Map.Entry<Ground, Participant> first = certain.entrySet().iterator().next();
      return new IdentityMatch.Certain(attendee, first.getValue(), first.getKey());
    }
    if (all.size() > 1) {
      return new IdentityMatch.Proposed(
          attendee, all.stream().map(it -> new Candidate(it, Likeness.CONFLICT)).toList());
    }
    return strangers.contains(alias(attendee))
        ? new IdentityMatch.Unknown(attendee, true)
        : alike(attendee);
  }

  private static String alias(Attendee attendee) {
    return Alias.key(attendee.remembered());
  }

  private IdentityMatch alike(Attendee attendee) {
    List<NameWords> called = attendee.names().stream().map(NameWords::of).toList();
    List<Candidate> candidates = new ArrayList<>();
    names.forEach(
        (participant, words) ->
            Stream.concat(
                    sameMailbox(attendee, participant).stream(),
                    called.stream().flatMap(it -> it.likeness(words).stream()))
                .min(Comparator.naturalOrder())
                .ifPresent(why -> candidates.add(new Candidate(participant, why))));
    candidates.sort(Comparator.comparing(Candidate::why));
    return candidates.isEmpty()
        ? new IdentityMatch.Unknown(attendee, false)
        : new IdentityMatch.Proposed(
            attendee, candidates.subList(0, Math.min(CANDIDATES, candidates.size())));
  }

  private static Optional<Likeness> sameMailbox(Attendee attendee, Participant participant) {
    return attendee
        .email()
        .map(EmailAddress::mailbox)
        .filter(box -> participant.emails().stream().anyMatch(it -> it.mailbox().equals(box)))
        .map(box -> Likeness.SAME_MAILBOX);
  }
}
