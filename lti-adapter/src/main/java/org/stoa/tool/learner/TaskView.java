package org.stoa.tool.learner;

import java.util.List;
import java.util.Optional;
import org.stoa.content.Html;
import org.stoa.tool.web.Frame;

/**
 * A task's page.
 *
 * @param article what to do
 * @param language of the article
 * @param terms what may be handed in, said before
 * @param notices what has to be said first
 * @param problems with what was sent just now
 * @param answer what the last review says
 * @param waiting what was handed in and can be taken back until it is reviewed
 * @param reviewed what was handed in before the last review
 * @param form to hand something in; empty if nothing can be now
 * @param consent whether she agrees to publication; empty if she isn't asked
 */
public record TaskView(
    Frame frame,
    StepView step,
    Html article,
    String language,
    List<String> facts,
    List<String> terms,
    List<String> notices,
    List<String> problems,
    Optional<Answer> answer,
    List<Item> waiting,
    List<Item> reviewed,
    Optional<Form> form,
    Optional<Boolean> consent) {

  /** What a review says. */
  public record Answer(boolean accepted, String verdict, String score, List<String> comment) {}

  /**
   * Something that was handed in.
   *
   * @param text what she wrote, or else empty
   * @param name what she called the file
   * @param address of the file, or else empty
   * @param length of a text or a file, in words
   * @param back the address that takes it back; empty if it can't be
   */
  public record Item(
      String when,
      String text,
      String name,
      String address,
      boolean picture,
      String length,
      String back) {}

  /**
   * What is handed in.
   *
   * @param accept the kinds of files; empty for a text
   * @param room how many files there may be
   * @param text the draft, or what would be replaced
   * @param longest how many words or signs there should be at most; 0 for any
   * @param counts the words or signs
   * @param verb what the button says
   */
  public record Form(
      String accept, int room, String text, int longest, String counts, String verb) {

    public boolean isText() {
      return accept.isEmpty();
    }
  }
}
