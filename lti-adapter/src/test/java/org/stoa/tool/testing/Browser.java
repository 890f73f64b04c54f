package org.stoa.tool.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** A browser without JavaScript: keeps cookies, fills forms, follows where it is told to. */
public final class Browser {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern CSRF =
      Pattern.compile("<meta name=\"stoa-csrf\" content=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI tool;

  public Browser(URI tool) {
    this.tool = tool;
  }

  /** An answer with its body as text. */
  public record Page(int status, HttpResponse<byte[]> response) {

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public List<String> headers(String name) {
      return response.headers().allValues(name);
    }

    /** Holds that the page has all of these in it. */
    public void shows(String... texts) {
      for (String text : texts) {
        assertTrue(text().contains(text), () -> "\"" + text + "\" in " + text());
      }
    }

    /** Holds that the page has none of these in it. */
    public void hides(String... texts) {
      for (String text : texts) {
        assertFalse(text().contains(text), () -> "no \"" + text + "\" in " + text());
      }
    }

    /** What forms of this page have to send back. */
    public String csrf() {
      Matcher matcher = CSRF.matcher(text());
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  public Page get(String path, String... headers) throws IOException, InterruptedException {
    return send(path, request -> request.GET(), headers);
  }

  public Page head(String path, String... headers) throws IOException, InterruptedException {
    return send(path, request -> request.method("HEAD", BodyPublishers.noBody()), headers);
  }

  /** Posts a text as it is. */
  public Page post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(path, request -> request.POST(BodyPublishers.ofString(body)), headers);
  }

  /** Submits a form of the tool's own; a name may have several values, parted by commas. */
  public Page submit(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return post(path, encode(form), "Content-Type", FORM, "Sec-Fetch-Site", "same-origin");
  }

  /** A file as a form sends it. */
  public record Sent(String field, String name, ByteBuffer content) {
    public Sent(String field, String name, byte[] content) {
      this(field, name, ByteBuffer.wrap(content));
    }
  }

  /** Submits a form of the tool's own that has files in it. */
  public Page upload(String path, Map<String, String> form, List<Sent> files)
      throws IOException, InterruptedException {
    String boundary = "a-boundary-of-forms";
    var body = new ByteArrayOutputStream();
    form.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", bytes(value)));
    for (Sent file : files) {
      String names = "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"";
      part(body, boundary, names, file.content().array());
    }
    body.writeBytes(bytes("--" + boundary + "--\r\n"));
    return send(
        path,
        request -> request.POST(BodyPublishers.ofByteArray(body.toByteArray())),
        "Content-Type",
        "multipart/form-data; boundary=" + boundary,
        "Sec-Fetch-Site",
        "same-origin");
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String names, byte[] content) {
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + names + "\r\n\r\n";
    body.writeBytes(bytes(head));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .flatMap(
            field ->
                List.of(field.getValue().split(",", -1)).stream()
                    .map(value -> encode(field.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
  }

  /** Goes where an answer sends it. */
  public Page follow(Page answer) throws IOException, InterruptedException {
    return get(answer.header("Location"));
  }

  /** Login and launch, as a platform has a browser do them; gives the answer to the launch. */
  public Page launch(GradingPlatform platform, Consumer<Map<String, Object>> change)
      throws IOException, InterruptedException {
    return launch(platform, SampleProgramme.NOW, change);
  }

  /** The same at another time. */
  public Page launch(GradingPlatform platform, Instant now, Consumer<Map<String, Object>> change)
      throws IOException, InterruptedException {
    Page login =
        get("/lti/login?iss=" + encode(platform.issuer()) + "&login_hint=42&client_id=client-1");
    Map<String, String> query = Launches.query(URI.create(login.header("Location")));
    Map<String, Object> claims = platform.claims(now, query.getOrDefault("nonce", ""), tool + "/");
    change.accept(claims);
    Map<String, String> form =
        Map.of("state", query.getOrDefault("state", ""), "id_token", TestPlatform.sign(claims));
    return post("/lti/launch", encode(form), "Content-Type", FORM, "Sec-Fetch-Site", "cross-site");
  }

  /** The value of a cookie that it keeps. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  private Page send(String path, Consumer<HttpRequest.Builder> method, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(tool + path));
    method.accept(request);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    for (String line : response.headers().allValues("Set-Cookie")) {
      String[] pair = line.substring(0, line.indexOf(';')).split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return new Page(response.statusCode(), response);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
