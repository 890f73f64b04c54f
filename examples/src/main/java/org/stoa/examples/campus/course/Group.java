package org.stoa.examples.campus.course;

import java.util.Set;

/**
 * Some of a course's people. Immutable.
 *
 * @param members their ids
 */
public record Group(String id, String name, Set<String> members) {

  public Group {
    members = Set.copyOf(members);
  }
}
