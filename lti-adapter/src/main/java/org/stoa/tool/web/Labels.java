package org.stoa.tool.web;

import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.progress.Finding;
import org.stoa.progress.Status;

/** What activities and findings are called, in a reader's language. */
public final class Labels {

  private final Texts words;
  private final Texts activities;

  public Labels(Texts page) {
    this.words = Texts.of(Labels.class, page.reader());
    this.activities = Texts.in(page.reader());
  }

  /** The name of a programme's kind. */
  public String programme() {
    return words.text("kind.programme");
  }

  /** What kind of activity it is. */
  public String kind(Activity activity) {
    return words.text("kind." + key(activity));
  }

  /** What a finding comes to, in a word. */
  public String status(Finding finding) {
    return activities.text("status." + chip(finding));
  }

  /** The kind of an activity as keys of texts have it. */
  public static String key(Activity activity) {
    if (activity instanceof Activity.Resource) {
      return "lecture";
    }
    if (activity instanceof Activity.Quiz) {
      return "quiz";
    }
    if (activity instanceof Activity.Session) {
      return "session";
    }
    return activity instanceof Activity.Survey ? "survey" : "task";
  }

  /** The class of a finding's chip: done, open, waiting or missed. */
  public static String chip(Finding finding) {
    if (finding.status() == Status.OPEN && finding.why().isWaiting()) {
      return "waiting";
    }
    return switch (finding.status()) {
      case SATISFIED -> "done";
      case OPEN -> "open";
      case MISSED -> "missed";
    };
  }
}
