package org.stoa.tool.facilitator;

import java.util.List;
import org.stoa.tool.web.Frame;

/**
 * The page of one person.
 *
 * @param about her id at the platform, and her address where it is known
 * @param awards how far she is
 * @param steps activity by activity
 * @param told every statement, the latest first
 * @param deliveries what became of her grades
 * @param form what was filled in, if anything was
 * @param wrong what to mend in it; empty for nothing
 * @param foresight what would come of it; empty until it is asked for
 */
public record PersonView(
    Frame frame,
    String address,
    List<String> about,
    List<Part> awards,
    List<Part> steps,
    List<Told> told,
    List<DeliveryView> deliveries,
    DecisionForm form,
    String wrong,
    List<Change> foresight) {

  /**
   * An award or an activity, and how she stands.
   *
   * @param id of the activity; empty for an award
   * @param chip how that looks
   * @param due until when; empty where it doesn't matter
   * @param ifMet what would come of it; empty for nothing
   */
  public record Part(
      String id,
      String title,
      String chip,
      String word,
      String why,
      String due,
      List<String> ifMet) {}

  /**
   * A statement in words.
   *
   * @param by on whose word
   * @param reason empty for none
   * @param voided who took it out of account, and why; empty if nobody did
   */
  public record Told(
      String id,
      String when,
      String title,
      String what,
      String by,
      String reason,
      String voided,
      boolean canBeVoided) {}

  /** What a decision changes: how something stands now, and would then. */
  public record Change(String title, Look now, Look then) {}

  /** How something stands: how it looks, and in words. */
  public record Look(String chip, String word) {}
}
