package org.stoa.tool.classroom;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stoa.programme.Deadline;
import org.stoa.progress.Finding;
import org.stoa.progress.Status;
import org.stoa.tool.store.Roster.Member;

/**
 * How one of a group stands.
 *
 * @param finding about what is asked of everybody in it
 * @param toDo how many parts are open, and hers to do
 * @param due when the next of those is; empty if there is none
 */
public record MemberStanding(
    Member member, Finding finding, Outlook outlook, int toDo, Optional<Deadline> due) {

  /** Whoever needs help first: whose parts are due soonest, and of those whose are most. */
  static final Comparator<MemberStanding> BY_RISK =
      Comparator.comparing(MemberStanding::outlook)
          .thenComparing(it -> it.due().map(Deadline::end).orElse(Instant.MAX))
          .thenComparing(it -> -it.toDo())
          .thenComparing(it -> it.member().calledAs())
          .thenComparing(it -> it.member().id().value());

  static MemberStanding of(Member member, Finding finding, Outlook outlook) {
    List<Finding> toDo =
        outlook == Outlook.DONE
            ? List.of()
            : finding.leaves().filter(MemberStanding::isToDo).toList();
    return new MemberStanding(
        member,
        finding,
        outlook,
        toDo.size(),
        toDo.stream()
            .flatMap(leaf -> leaf.due().stream())
            .min(Comparator.comparing(Deadline::end)));
  }

  private static boolean isToDo(Finding leaf) {
    return leaf.status() == Status.OPEN && !leaf.why().isWaiting();
  }

  /** Doesn't say who it is. */
  @Override
  public String toString() {
    return "MemberStanding[" + member + "]";
  }
}
