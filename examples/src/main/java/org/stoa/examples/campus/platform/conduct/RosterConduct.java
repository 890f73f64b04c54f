package org.stoa.examples.campus.platform.conduct;

import java.util.List;
import org.stoa.examples.campus.course.Role;

/** How a platform tells who is in a course. */
public interface RosterConduct {

  /** The roles of a member; none for somebody who isn't listed. */
  List<String> memberRoles(Role role);

  /** Whether a member is among those with a role, by the name that was asked for. */
  boolean plays(Role member, String asked);

  /** Whether the link to the next part of a list still carries the role that was asked for. */
  boolean keepsRole();

  /** The Link header for another part of the roster (RFC 8288). */
  default String rosterLink(String address, String relation) {
    return "<" + address + ">; rel=\"" + relation + "\"";
  }

  /** Whether the changes since an answer can be asked for (NRPS 2.0, section 2.5). */
  boolean tellsDifferences();

  /** Whether members' messages carry the claim of the old outcomes service. */
  boolean mentionsBasicOutcome();
}
