package org.stoa.tool.classroom;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stoa.criterion.Criterion;

/**
 * How everybody who learns in a course stands by what the certificate asks, worked out at once.
 * Immutable.
 *
 * @param asked of everybody, part by part
 * @param members whoever needs help first
 */
public record GroupStanding(List<Criterion> asked, List<MemberStanding> members) {

  public GroupStanding {
    asked = List.copyOf(asked);
    members = List.copyOf(members);
  }

  /** How many there are of each outlook that anybody has. */
  public Map<Outlook, Integer> counts() {
    Map<Outlook, Integer> counts = new EnumMap<>(Outlook.class);
    members.forEach(it -> counts.merge(it.outlook(), 1, Integer::sum));
    return counts;
  }
}
