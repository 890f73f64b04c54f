package org.stoa.lti.deeplinking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;

/** Signs deep linking responses. Safe for many threads. Deep Linking 2.0, 4.5. */
public final class DeepLinkingAnswers {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  /** Some platforms allow no skew, and their clocks may be behind ours. */
  private static final Duration BACKDATED = Duration.ofSeconds(30);

  private final ToolKeys keys;
  private final Clock clock;

  /** Answers that are signed with these keys. */
  public DeepLinkingAnswers(ToolKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The answer with what was chosen, in that order; an empty list means that nothing was.
   *
   * <p>What the settings of the request don't allow is left out and reported, as {@link Accepted}
   * says.
   */
  public DeepLinkingAnswer answer(
      DeepLinkingRequest request, List<? extends ContentItem> chosen, Notes notes) {
    Accepted accepted = Accepted.by(request.settings(), chosen);
    String jwt = keys.sign(claims(request, accepted.items(), notes));
    return new DeepLinkingAnswer(request.settings().returnUrl(), jwt, accepted.dropped());
  }

  private JsonObject claims(DeepLinkingRequest request, List<ContentItem> items, Notes notes) {
    Instant now = clock.instant();
    return JsonObject.builder()
        .put("iss", request.clientId())
        .put("aud", request.issuer())
        .put("iat", now.minus(BACKDATED))
        .put("exp", now.plus(LIFETIME))
        .put("nonce", UUID.randomUUID().toString())
        .put(LTI + "message_type", "LtiDeepLinkingResponse")
        .put(LTI + "version", "1.3.0")
        .put(LTI + "deployment_id", request.deploymentId())
        .put(DL + "data", request.settings().data())
        .putObjects(DL + "content_items", items.stream().map(ContentItem::json).toList())
        .put(DL + "msg", notes.message())
        .put(DL + "log", notes.log())
        .put(DL + "errormsg", notes.error())
        .put(DL + "errorlog", notes.errorLog())
        .build();
  }
}
