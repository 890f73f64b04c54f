package org.stoa.quiz;

/**
 * One answer offered by a question.
 *
 * @param text in Markdown, one line
 * @param share what choosing it brings
 * @param feedback shown after marking to those who chose it, in Markdown, one line; may be empty
 */
public record Choice(String text, Share share, String feedback) {

  public static Choice right(String text) {
    return new Choice(text, Share.FULL, "");
  }

  public static Choice wrong(String text) {
    return new Choice(text, Share.NONE, "");
  }

  public Choice withShare(Share other) {
    return new Choice(text, other, feedback);
  }
}
