package org.stoa.scorm;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.statement.ActivityId;

/** A line of the table of contents that an LMS shows. Immutable. */
public sealed interface Item {

  /** As the reader reads it. */
  String title();

  /** Whether the whole can be complete without it. */
  boolean optional();

  /** This item and all within it. */
  default Stream<Item> withItems() {
    return Stream.of(this);
  }

  /**
   * Something to launch.
   *
   * @param after what has to be done before it, as far as the package carries it
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
   * @param items not empty
   */
  record Cluster(Activity.Group group, String title, List<Item> items) implements Item {
    public Cluster {
      items = List.copyOf(items);
    }

    @Override
    public boolean optional() {
      return group.outline().optional() || items.stream().allMatch(Item::optional);
    }

    @Override
    public Stream<Item> withItems() {
      return Stream.concat(Stream.of(this), items.stream().flatMap(Item::withItems));
    }

    /** What it takes: the items that aren't optional, or all if all are. */
    public List<Item> counted() {
      List<Item> needed = items.stream().filter(item -> !item.optional()).toList();
      return needed.isEmpty() ? items : needed;
    }

    /** How many of these are enough. */
    public int least() {
      int all = counted().size();
      return Math.min(group.choose().orElse(all), all);
    }
  }
}
