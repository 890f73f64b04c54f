package org.stoa.tool.learner;

import java.util.Locale;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress.Earning;
import org.stoa.tool.web.Labels;

/**
 * An award as a learner reads it.
 *
 * @param address of its own page
 * @param state done, open or missed
 * @param why in a sentence
 */
public record AwardView(String address, String title, String state, String why, int done, int of) {

  static AwardView of(Earning earning, Locale reader) {
    Finding finding = earning.finding();
    return new AwardView(
        "/award/" + earning.award().id(),
        earning.award().title().in(reader),
        Labels.chip(finding),
        finding.why().in(reader),
        finding.done(),
        finding.needed());
  }
}
