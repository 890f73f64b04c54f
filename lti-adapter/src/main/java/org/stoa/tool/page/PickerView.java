package org.stoa.tool.page;

import java.util.List;

/** What a course builder can choose from. */
public record PickerView(Frame frame, String returnAddress, List<Choice> choices) {

  /** One thing to add, and the signed answer that adds it. */
  public record Choice(String title, String kind, String jwt) {}
}
