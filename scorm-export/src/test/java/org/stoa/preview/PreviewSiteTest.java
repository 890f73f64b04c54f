package org.stoa.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.problem.Place;
import org.stoa.scorm.Exporter;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.format.PackageFormats;

/** What the preview answers, and to whom, byte by byte. */
@Timeout(30)
class PreviewSiteTest {

  private static final String VIDEO = "/package/scorm12/content/media/ten-seconds.webm";

  @TempDir private Path temporary = Path.of("");

  private Path folder = Path.of("");
  private PreviewServer preview;

  @BeforeEach
  void open() throws IOException {
    folder = temporary.resolve("small");
    Desk.copy(Desk.SMALL, folder);
    preview = PreviewServer.open(folder, Optional.empty(), 0);
  }

  @AfterEach
  void close() {
    preview.close();
  }

  /** What came back to a request, as it was on the wire. */
  private static final class Answer {

    private final String head;
    private final byte[] body;

    Answer(String head, byte[] body) {
      this.head = head;
      this.body = body;
    }

    String head() {
      return head;
    }

    byte[] body() {
      return body;
    }

    int status() {
      return Integer.parseInt(head.split(" ", 3)[1]);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private Answer send(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      String text = all.toString(StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      return new Answer(
          text.substring(0, end), Arrays.copyOfRange(all.toByteArray(), end + 4, all.size()));
    }
  }

  private Answer get(String path, String... headers) throws IOException {
    return ask("GET", path, headers);
  }

  private Answer ask(String method, String path, String... headers) throws IOException {
    String host = "Host: 127.0.0.1:" + preview.address().getPort();
    return send(
        "%s %s HTTP/1.1\r\n%s\r\n%sConnection: close\r\n\r\n"
            .formatted(method, path, host, String.join("", List.of(headers))));
  }

  static List<PackageFormat> formats() {
    return PackageFormats.all();
  }

  @ParameterizedTest
  @MethodSource("formats")
  @DisplayName("what plays is what is exported, byte for byte")
  void sameAsExported(PackageFormat format) throws IOException {
    PackagePlan plan =
        PackagePlan.of(
            ProgrammeReader.read(folder).programme().orElseThrow(), folder, Locale.ENGLISH);
    Path zip = temporary.resolve("package.zip");
    Exporter.export(plan, format, zip);
    try (var archive = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        // Its sums of videos are others, and no browser may install it here.
        if (!entry.getName().equals("service-worker.js")) {
          Answer answer = get("/package/" + format.name() + "/" + entry.getName());
          assertEquals(200, answer.status(), entry.getName());
          try (InputStream in = archive.getInputStream(entry)) {
            assertArrayEquals(in.readAllBytes(), answer.body(), entry.getName());
          }
        }
      }
    }
  }

  @Test
  @DisplayName("only this machine can reach it")
  void loopback() {
    int port = preview.address().getPort();
    // Another address of this machine, where a server on all of them could be reached.
    assertThrows(ConnectException.class, () -> new Socket("127.0.0.2", port).close());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\r\n",
        "Host: 127.0.0.1\r\n",
        "Host: 127.0.0.1.evil.example:%d\r\n",
        "Host: localhost.evil.example:%d\r\n",
        "Host: \r\n",
        ""
      })
  @DisplayName("who names another host gets nothing, whatever leads here")
  void rebinding(String host) throws IOException {
    String header = host.replace("%d", String.valueOf(preview.address().getPort()));
    for (String asked :
        List.of(
            "GET /",
            "GET /events",
            "GET /package/scorm12/index.html",
            "POST /launch/cmi5",
            "POST /fetch/x",
            "POST /xapi/statements")) {
      Answer answer = send(asked + " HTTP/1.0\r\n" + header + "\r\n");
      assertEquals(421, answer.status(), asked);
      assertFalse(answer.text().contains("Small things"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/package/scorm12/../../programme.yaml",
        "/package/scorm12/content/../../../programme.yaml",
        "/package/scorm12/%2e%2e/programme.yaml",
        "/package/scorm12/..%2fprogramme.yaml",
        "/package/scorm12/content/media/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/package/scorm12//etc/passwd",
        "/package/../preview.js",
        "/package/scorm12/programme.yaml",
        "/package/nothing/index.html",
        "/package/",
        "/programme.yaml",
        "/index.html/..",
        "//etc/passwd"
      })
  @DisplayName("no path leads out of a package, or to what isn't in it")
  void traversal(String path) throws IOException {
    Answer answer = get(path);
    assertEquals(404, answer.status());
    assertFalse(answer.text().contains("id: small"));
  }

  @Test
  @DisplayName("no excerpt is shown of what a link or a path out of the folder leads to")
  void excerpts() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.md"), "nobody's business");
    Files.createSymbolicLink(folder.resolve("link.md"), secret);
    var excerpts = new Excerpts(folder);
    assertEquals(Optional.of("# A text"), excerpts.line(Place.startOf("lecture-2.md")));
    assertEquals(Optional.empty(), excerpts.line(Place.startOf("link.md")));
    assertEquals(Optional.empty(), excerpts.line(Place.startOf("../secret.md")));
    assertEquals(Optional.empty(), excerpts.line(new Place("lecture-2.md", 100, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS"})
  @DisplayName("it is there to be read: any method but GET is refused")
  void methods(String method) throws IOException {
    for (String path :
        List.of("/", "/package/cmi5/index.html", "/launch/cmi5/", "/xapi", "/fetch")) {
      Answer answer = ask(method, path);
      assertEquals(405, answer.status(), path);
      assertTrue(answer.head().contains("Allow: GET"), answer.head());
    }
  }

  @Test
  @DisplayName("a launch is asked for by POST, of what has a course, and never by a page elsewhere")
  void launches() throws IOException, InterruptedException {
    assertTrue(launched().startsWith("http://127.0.0.1:"), launched());
    assertEquals(405, ask("GET", "/launch/cmi5").status());
    assertEquals(404, ask("POST", "/launch/scorm12").status());
    assertEquals(404, ask("POST", "/launch/nothing").status());
    String own = "Origin: http://127.0.0.1:" + preview.address().getPort() + "\r\n";
    assertEquals(200, ask("POST", "/launch/cmi5", own).status());
    for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1")) {
      String header = "Origin: " + origin + "\r\n";
      assertEquals(403, ask("POST", "/launch/cmi5", header).status(), origin);
      assertEquals(403, ask("POST", "/fetch/x", header).status(), origin);
      assertEquals(403, ask("POST", "/xapi/statements", header).status(), origin);
    }
    Path yaml = folder.resolve("programme.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("lecture-2.md", "lecture-two.md"));
    waitForProblems();
    assertEquals(404, ask("POST", "/launch/cmi5").status());
  }

  @Test
  @DisplayName("a token is given once, to who was launched, and nothing is kept of who has none")
  void tokens() throws IOException {
    String fetch = URI.create(parameter(launched(), "fetch")).getPath();
    String token = ask("POST", fetch).text();
    assertTrue(token.contains("auth-token"), token);
    assertTrue(ask("POST", fetch).text().contains("\"error-code\":\"1\""));
    assertTrue(ask("POST", "/fetch/x").text().contains("\"error-code\":\"2\""));
    assertEquals(401, ask("POST", "/xapi/statements").status());
    for (String unknown : List.of("Basic x", "Bearer x", "Basic ", "Basic " + "x".repeat(5000))) {
      String header = "Authorization: " + unknown + "\r\n";
      assertEquals(401, ask("POST", "/xapi/statements", header).status());
      assertEquals(401, ask("GET", "/xapi/activities/state?stateId=stoa", header).status());
    }
    String known =
        "X-Experience-API-Version: 1.0.3\r\nAuthorization: Basic %s\r\n"
            .formatted(token.replaceAll(".*:\"|\".*", ""));
    assertEquals(200, ask("GET", "/xapi/statements", known).status());
    assertEquals(405, ask("PATCH", "/xapi/statements", known).status());
    launched();
    assertEquals(403, ask("GET", "/xapi/statements", known).status());
  }

  @Test
  @DisplayName("a launch waits for the goodbye of the page before, a second at most")
  void goodbye() throws Exception {
    String fetch = URI.create(parameter(launched(), "fetch")).getPath();
    String token = ask("POST", fetch).text().replaceAll(".*:\"|\".*", "");
    String known =
        "X-Experience-API-Version: 1.0.3\r\nAuthorization: Basic %s\r\n".formatted(token);
    long began = System.nanoTime();
    assertEquals(200, ask("POST", "/launch/cmi5").status());
    assertTrue(System.nanoTime() - began > 900_000_000L);
    assertEquals(403, ask("GET", "/xapi/statements", known).status());
  }

  /** The address at which the course begins. */
  private String launched() throws IOException {
    String answer = ask("POST", "/launch/cmi5").text();
    return answer.replaceAll(".*\"page\":\"|\".*", "");
  }

  private static String parameter(String address, String name) {
    String value = address.replaceAll(".*[?&]" + name + "=|&.*", "");
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("a video is sent in the parts that a player asks for")
  void ranges() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("media/ten-seconds.webm"));
    Answer part = get(VIDEO, "Range: bytes=100-199\r\n");
    assertEquals(206, part.status());
    assertArrayEquals(Arrays.copyOfRange(whole, 100, 200), part.body());
    assertTrue(part.head().contains("bytes 100-199/" + whole.length), part.head());
    assertTrue(part.head().contains("video/webm"), part.head());
    Answer rest = get(VIDEO, "Range: bytes=" + (whole.length - 5) + "-\r\n");
    assertArrayEquals(Arrays.copyOfRange(whole, whole.length - 5, whole.length), rest.body());
    assertEquals(416, get(VIDEO, "Range: bytes=" + whole.length + "-\r\n").status());
    assertArrayEquals(whole, get(VIDEO).body());
  }

  @Test
  @DisplayName("the page runs its own scripts alone, and nobody else's page frames or loads it")
  void policies() throws IOException {
    String page = get("/").head();
    assertTrue(page.contains("default-src 'none'; script-src 'self'"), page);
    assertTrue(page.contains("frame-ancestors 'none'"), page);
    String packaged = get("/package/html/index.html").head();
    assertTrue(packaged.contains("worker-src 'none'"), packaged);
    for (String head : List.of(page, packaged, get("/nothing").head())) {
      assertTrue(head.contains("Cross-origin-resource-policy: same-origin"), head);
      assertTrue(head.contains("X-content-type-options: nosniff"), head);
      assertTrue(head.contains("Cache-control: no-store"), head);
    }
  }

  @Test
  @DisplayName("a port that is taken is said to be")
  void taken() {
    int port = preview.address().getPort();
    assertThrows(
        BindException.class, () -> PreviewServer.open(folder, Optional.empty(), port).close());
  }

  @Test
  @DisplayName("a folder that is gone is a problem, and plays again when it is back")
  void folderGone() throws IOException, InterruptedException {
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    waitForProblems();
    assertEquals("NO_FOLDER", preview.problems().get(0).code());
    Files.move(away, folder);
    while (preview.problems().stream().anyMatch(it -> it.isError())) {
      Thread.sleep(20);
    }
  }

  private void waitForProblems() throws InterruptedException {
    while (preview.problems().stream().noneMatch(it -> it.isError())) {
      Thread.sleep(20);
    }
  }
}
