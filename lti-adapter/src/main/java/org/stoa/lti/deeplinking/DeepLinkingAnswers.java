package org.stoa.lti.deeplinking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.launch.DeepLinkingLaunch;
import org.stoa.lti.launch.DeepLinkingSettings;
import org.stoa.lti.platform.Registration;

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
   * <p>What the settings of the launch don't allow is left out and reported: items of other types,
   * and all but the first where one is allowed. A grade column is left away where none is taken.
   */
  public DeepLinkingAnswer answer(DeepLinkingLaunch launch, List<ContentItem> chosen) {
    DeepLinkingSettings settings = launch.settings();
    List<ContentItem> sent = new ArrayList<>();
    List<ContentItem> dropped = new ArrayList<>();
    for (ContentItem item : chosen) {
      boolean room = settings.acceptMultiple() || sent.isEmpty();
      (room && settings.acceptTypes().contains(item.type()) ? sent : dropped).add(item);
    }
    List<JsonObject> items = sent.stream().map(item -> fitted(item, settings).json()).toList();
    return new DeepLinkingAnswer(settings.returnUrl(), keys.sign(claims(launch, items)), dropped);
  }

  private static ContentItem fitted(ContentItem item, DeepLinkingSettings settings) {
    if (item instanceof ContentItem.LtiResourceLink link && !settings.acceptLineItem()) {
      return new ContentItem.LtiResourceLink(
          link.title(), link.url(), link.custom(), Optional.empty());
    }
    return item;
  }

  private JsonObject claims(DeepLinkingLaunch launch, List<JsonObject> items) {
    Registration registration = launch.registration();
    Instant now = clock.instant();
    return JsonObject.builder()
        .put("iss", registration.clientId())
        .put("aud", registration.issuer())
        .put("iat", now.minus(BACKDATED))
        .put("exp", now.plus(LIFETIME))
        .put("nonce", UUID.randomUUID().toString())
        .put(LTI + "message_type", "LtiDeepLinkingResponse")
        .put(LTI + "version", "1.3.0")
        .put(LTI + "deployment_id", launch.deploymentId())
        .put(DL + "data", launch.settings().data())
        .putObjects(DL + "content_items", items)
        .build();
  }
}
