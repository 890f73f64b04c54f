package org.stoa.scorm;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.statement.ActivityId;

/** A line of the table of contents that an LMS shows. Immutable. */
public sealed interface Item {

  /** As the reader reads it. */
  String title();

  /** Whether what it lies in never asks for it. */
  boolean optional();

  /** This item and all within it. */
  default Stream<Item> withItems() {
    return Stream.of(this);
  }

  /**
   * Something to launch.
   *
   * @param after the items that have to be done before it
   */
  record Leaf(Unit unit, List<ActivityId> after, boolean optional) implements Item {
    public Leaf {
      after = List.copyOf(after);
    }

    @Override
    public String title() {
      return unit.title();
    }
  }

  /**
   * A heading over others.
   *
   * @param group with those of its parts that the package carries
   * @param items not empty
   */
  record Cluster(Activity.Group group, String title, boolean optional, List<Item> items)
      implements Item {
    public Cluster {
      items = List.copyOf(items);
    }

    @Override
    public Stream<Item> withItems() {
      return Stream.concat(Stream.of(this), items.stream().flatMap(Item::withItems));
    }

    /** How many of the items that count are needed. */
    public int least() {
      return group.completion().needed();
    }

    /** Whether it takes all of them. */
    public boolean isWhole() {
      return least() == group.counted().size();
    }
  }
}
