package org.stoa.lti.notice;

import java.util.List;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * What a platform posts: one notice or several, not yet believed. Platform Notification Service
 * 1.0.
 *
 * @param tokens at least one, in the order of the platform
 */
public record NoticeBatch(List<String> tokens) {

  /** Copies the tokens. */
  public NoticeBatch {
    tokens = List.copyOf(tokens);
  }

  /**
   * Takes the body of a request apart.
   *
   * @throws LtiRefused if it isn't {@code {"notices": [{"jwt": …}]}}
   */
  public static NoticeBatch read(String body) throws LtiRefused {
    List<JsonObject> notices = notices(body);
    List<String> tokens =
        notices.stream().map(it -> it.filled("jwt")).flatMap(Optional::stream).toList();
    if (tokens.isEmpty() || tokens.size() < notices.size()) {
      throw new LtiRefused(Refusal.NOTICES_UNREADABLE, "no notices, or one without a jwt");
    }
    return new NoticeBatch(tokens);
  }

  private static List<JsonObject> notices(String body) throws LtiRefused {
    try {
      return JsonObject.parse(body).requiredObjects("notices");
    } catch (MalformedJson e) {
      throw new LtiRefused(Refusal.NOTICES_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** Doesn't show the tokens. */
  @Override
  public String toString() {
    return "NoticeBatch[" + tokens.size() + "]";
  }
}
