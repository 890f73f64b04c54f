package org.stoa.tool.facilitator;

import org.stoa.content.Texts;
import org.stoa.statement.Authority;
import org.stoa.statement.Result;
import org.stoa.tool.web.Times;

/** Says in words what a statement says. */
final class StatementWords {

  private final Texts texts;
  private final Times times;

  StatementWords(Texts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  /** What was done. */
  String what(Result result) {
    String key = "story." + result.verb();
    if (result instanceof Result.Scored scored) {
      return texts.text(key, scored.score());
    }
    if (result instanceof Result.Attended attended) {
      return texts.text(key, times.session(attended.interval()));
    }
    if (result instanceof Result.Reviewed reviewed) {
      return texts.text(
          key + "." + (reviewed.accepted() ? "accepted" : "returned"), reviewed.score());
    }
    return result instanceof Result.Extended extended
        ? texts.text(key, extended.until())
        : texts.text(key);
  }

  /** On whose word. */
  String by(Authority authority) {
    return texts.text("story.by." + authority.kind(), authority.name());
  }
}
