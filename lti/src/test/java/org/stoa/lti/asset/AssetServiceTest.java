package org.stoa.lti.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.claim.Asset;
import org.stoa.lti.claim.AssetEndpoint;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Scope;
import org.stoa.lti.testing.LocalServer;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.ServicePlatform;

/** Asset Processor 1.0, asset service and what may be said of an asset. */
class AssetServiceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final ServicePlatform platform = new ServicePlatform();
  private final LocalServer elsewhere = new LocalServer();

  @AfterEach
  void stop() {
    platform.close();
    elsewhere.close();
  }

  private Outcome<Asset> download(OutputStream into) throws IOException {
    Asset asset = asset(platform.uri("/a"));
    return new AssetService(platform.calls)
        .download(
            platform.registration,
            new AssetEndpoint(Set.of(Scope.ASSET_READ.uri()), List.of(asset)),
            asset,
            into,
            1000);
  }

  private static Asset asset(URI address) {
    return new Asset(
        "a",
        address,
        Optional.of("Essay of somebody"),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  @DisplayName("A file may lie on another host, which isn't shown our token")
  void redirected() throws IOException {
    platform.http.on(
        "GET /a",
        seen -> new Answer(302, Map.of("Location", elsewhere.uri("/f?k=1").toString()), ""));
    elsewhere.on("GET /f", seen -> new Answer(200, Map.of(), "text"));
    ByteArrayOutputStream into = new ByteArrayOutputStream();
    assertInstanceOf(Outcome.Delivered.class, download(into));
    assertEquals("text", into.toString(StandardCharsets.UTF_8));
    assertEquals(
        Optional.of("Bearer t1"), platform.http.requests("GET /a").get(0).header("Authorization"));
    assertEquals(Optional.empty(), elsewhere.requests("GET /f").get(0).header("Authorization"));
  }

  @Test
  @DisplayName("A token that the platform no longer accepts is renewed before anything is written")
  void renewed() throws IOException {
    platform.http.on(
        "GET /a",
        seen ->
            seen.header("Authorization").equals(Optional.of("Bearer t2"))
                ? new Answer(200, Map.of(), "text")
                : new Answer(401, Map.of(), "who are you?"));
    ByteArrayOutputStream into = new ByteArrayOutputStream();
    assertInstanceOf(Outcome.Delivered.class, download(into));
    assertEquals("text", into.toString(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("A stream of the caller's that fails says so itself")
  void failingStream() {
    platform.answer("GET /a", 200, "text");
    IOException full = new IOException("disk full");
    OutputStream disk =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw full;
          }
        };
    assertSame(full, assertThrows(IOException.class, () -> download(disk)));
  }

  @Test
  @DisplayName("An asset and a report don't show whose work it is, nor what was found in it")
  void discreet() {
    assertEquals("Asset[a]", asset(platform.uri("/a")).toString());
    Report report = Report.of("a", "originality", NOW, Report.Progress.PROCESSING);
    assertEquals("Report[originality, PROCESSING, 2026-03-02T09:00:00Z]", report.toString());
    assertEquals(
        "EulaAnswer[true, 2026-03-02T09:00:00Z]", new EulaAnswer("user-42", true, NOW).toString());
  }

  @Test
  @DisplayName("What no platform could read is never sent")
  void sense() {
    Report.of("a", "t", NOW, Report.Progress.FAILED);
    refused(() -> Report.of(" ", "t", NOW, Report.Progress.FAILED));
    refused(() -> Report.of("a", " ", NOW, Report.Progress.FAILED));
    refused(() -> report(Report.Progress.PROCESSED, -1, "", ""));
    refused(() -> report(Report.Progress.PROCESSED, 6, "", ""));
    refused(() -> report(Report.Progress.PROCESSING, 0, "83%", ""));
    refused(() -> report(Report.Progress.PROCESSED, 0, "", Report.DOWNLOAD_FAILED));
    refused(() -> new Report.Indication("red", "Much matches"));
    refused(() -> new Report.Indication("#EC0000", ""));
    refused(() -> new EulaAnswer("", true, NOW));
  }

  private static Report report(
      Report.Progress progress, int priority, String result, String errorCode) {
    return new Report(
        "a",
        "t",
        NOW,
        progress,
        priority,
        Optional.empty(),
        Optional.of(result).filter(it -> !it.isEmpty()),
        Optional.empty(),
        Optional.of(errorCode).filter(it -> !it.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  private static void refused(Runnable making) {
    assertThrows(IllegalArgumentException.class, making::run);
  }
}
