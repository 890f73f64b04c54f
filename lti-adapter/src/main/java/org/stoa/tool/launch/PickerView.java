package org.stoa.tool.launch;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.lti.deeplinking.LtiResourceLink;
import org.stoa.tool.web.Frame;

/**
 * What a course builder can choose from.
 *
 * @param handle of the choice that is being made
 * @param several whether the platform takes more than one thing
 * @param forgotten whether the form came back without a choice
 * @param notices what the platform won't take
 * @param shelves one for each edition on offer; none if the platform takes nothing of ours
 */
public record PickerView(
    Frame frame,
    String handle,
    boolean several,
    boolean forgotten,
    List<String> notices,
    List<Shelf> shelves) {

  /** An edition. */
  public record Shelf(String title, List<Group> groups) {

    Stream<Choice> choices() {
      return groups.stream().flatMap(group -> group.choices().stream());
    }
  }

  /** Choices under one heading. */
  public record Group(String title, List<Choice> choices) {}

  /**
   * One thing to add.
   *
   * @param key what the form sends if it is chosen
   * @param facts its kind, and until when it has to be done
   */
  public record Choice(String key, LtiResourceLink link, String facts) {

    public String title() {
      return link.about().title().orElse("");
    }

    public String text() {
      return link.about().text().orElse("");
    }
  }

  /** Doesn't show the handle. */
  @Override
  public String toString() {
    return "PickerView[shelves " + shelves.size() + "]";
  }
}
