package org.stoa.tool.learner;

import java.util.List;
import java.util.Optional;
import org.stoa.content.Html;
import org.stoa.tool.web.Frame;

/**
 * An activity's page.
 *
 * @param article the activity itself
 * @param language of the article, where it doesn't say so itself
 * @param stateAddress where the player saves; empty without the player
 * @param facts what there is to know: where, by whom, of what kind; empty if the article has its
 *     own title
 * @param declarable whether a learner without scripts may say that she has finished it
 * @param notices what has to be said first
 * @param session how to come to it and who was there, if it is one
 */
public record ActivityView(
    Frame frame,
    StepView step,
    Html article,
    String language,
    String stateAddress,
    boolean declarable,
    List<String> facts,
    List<String> notices,
    Optional<SessionView> session,
    Optional<StepView> next) {}
