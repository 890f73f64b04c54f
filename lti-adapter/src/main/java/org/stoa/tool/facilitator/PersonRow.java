package org.stoa.tool.facilitator;

import java.util.List;

/**
 * One of a group, and how she stands.
 *
 * @param address of her own page
 * @param name what to call her
 * @param chip how the outlook looks
 * @param outlook in a word
 * @param done how much of what is asked
 * @param due what is next, in words; empty for nothing
 * @param cells one for each part of what is asked
 */
public record PersonRow(
    String address,
    String name,
    String chip,
    String outlook,
    String done,
    String due,
    List<Cell> cells) {

  /** How she stands by one part: how it looks, and in a word. */
  public record Cell(String chip, String word) {}
}
