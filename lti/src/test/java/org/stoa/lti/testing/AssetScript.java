package org.stoa.lti.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.stoa.lti.asset.AssetService;
import org.stoa.lti.asset.EulaAnswer;
import org.stoa.lti.asset.EulaService;
import org.stoa.lti.asset.Report;
import org.stoa.lti.asset.ReportService;
import org.stoa.lti.claim.Asset;
import org.stoa.lti.claim.AssetEndpoint;
import org.stoa.lti.claim.EulaEndpoint;
import org.stoa.lti.claim.ReportEndpoint;
import org.stoa.lti.service.Outcome;

/** Makes the calls of an asset processor that a vector describes. */
record AssetScript(ServicePlatform platform, Set<String> scopes, JsonNode given) {

  private static final long MOST_BYTES = 1000;

  Outcome<?> run(String call) {
    return switch (call) {
      case "download" -> download();
      case "report" -> report();
      default -> eula(call);
    };
  }

  private Outcome<?> download() {
    Asset asset =
        new Asset(
            "asset-1",
            platform.uri("/2/assets/1"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            given.has("size") ? OptionalLong.of(given.path("size").asLong()) : OptionalLong.empty(),
            text("sha256"),
            Optional.empty());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      return new AssetService(platform.calls)
          .download(
              platform.registration,
              new AssetEndpoint(scopes, List.of(asset)),
              asset,
              bytes,
              MOST_BYTES)
          .then(
              fetched -> new Outcome.Delivered<>(List.of(bytes.toString(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<?> report() {
    Report report =
        new Report(
            "asset-1",
            "originality",
            platform.clock.instant(),
            Report.Progress.valueOf(given.path("progress").asText()),
            given.path("priority").asInt(),
            text("title"),
            text("result"),
            text("colour")
                .map(colour -> new Report.Indication(colour, text("words").orElseThrow())),
            text("errorCode"),
            text("comment"),
            Optional.of(given.path("visibleToOwner"))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::asBoolean));
    return new ReportService(platform.calls)
        .post(
            platform.registration,
            new ReportEndpoint(scopes, Optional.of(platform.uri("/2/reports"))),
            report);
  }

  private Outcome<?> eula(String call) {
    EulaService service = new EulaService(platform.calls);
    EulaEndpoint endpoint = new EulaEndpoint(scopes, Optional.of(platform.uri("/2/eula")));
    return switch (call) {
      case "eulaTell" ->
          service.tell(
              platform.registration,
              endpoint,
              new EulaAnswer(
                  "user-42", given.path("accepted").asBoolean(), platform.clock.instant()));
      case "eulaRequire" ->
          service.require(platform.registration, endpoint, given.path("required").asBoolean());
      case "eulaForget" -> service.forgetAll(platform.registration, endpoint);
      default -> throw new IllegalArgumentException(call);
    };
  }

  private Optional<String> text(String name) {
    return Optional.of(given.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
