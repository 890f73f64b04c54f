package org.stoa.lti.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stoa.lti.claim.NoticeEndpoint;
import org.stoa.lti.notice.NoticeHandler;
import org.stoa.lti.notice.NoticeService;
import org.stoa.lti.service.Outcome;

/** Makes the calls about notices that a vector describes. */
record NoticeScript(ServicePlatform platform, Set<String> scopes, JsonNode given) {

  private static final Set<String> OFFERED = Set.of("LtiHelloWorldNotice", "LtiContextCopyNotice");

  Outcome<?> run(String call) {
    NoticeService service = new NoticeService(platform.calls);
    NoticeEndpoint endpoint =
        new NoticeEndpoint(scopes, Optional.of(platform.uri("/2/notice-handlers")), OFFERED);
    String type = given.path("type").asText();
    return switch (call) {
      case "handlers" ->
          service
              .handlers(platform.registration, endpoint)
              .then(
                  list -> new Outcome.Delivered<>(list.stream().map(NoticeScript::line).toList()));
      case "subscribe" -> service.subscribe(platform.registration, endpoint, handler(type));
      case "unsubscribe" -> service.unsubscribe(platform.registration, endpoint, type);
      default -> throw new IllegalArgumentException(call);
    };
  }

  private NoticeHandler handler(String type) {
    OptionalInt most =
        given.has("most") ? OptionalInt.of(given.path("most").asInt()) : OptionalInt.empty();
    return new NoticeHandler(type, URI.create("https://tool.example/lti/notice"), most);
  }

  private static String line(NoticeHandler handler) {
    return handler.type() + " " + handler.address() + " " + handler.mostAtOnce().orElse(0);
  }
}
