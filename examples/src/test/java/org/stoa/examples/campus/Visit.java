package org.stoa.examples.campus;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies and presses the button of a form. */
public final class Visit {

  /** A form as the page has it. */
  public record Form(String address, Map<String, String> fields) {

    public Form with(String name, String value) {
      Map<String, String> changed = new LinkedHashMap<>(fields);
      changed.put(name, value);
      return new Form(address, changed);
    }

    Form without(String name) {
      Map<String, String> changed = new LinkedHashMap<>(fields);
      changed.remove(name);
      return new Form(address, changed);
    }

    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  private static final Pattern FORM =
      Pattern.compile("<form[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI campus;
  private final Map<String, Map<String, String>> cookiesOf = new HashMap<>();

  Visit(URI campus) {
    this.campus = campus;
  }

  /** Somebody at the campus. */
  public static Visit as(Campus campus, String person) throws Exception {
    Visit visit = new Visit(campus.address());
    Form choice = form(visit.get("/").body(), "/session");
    HttpResponse<String> entered = visit.post(choice.with("person", person));
    if (entered.statusCode() != 303) {
      throw new AssertionError("not let in: " + entered.statusCode());
    }
    return visit;
  }

  /** Opens a page that launches a tool: is sent to the tool and back, and to the tool again. */
  public HttpResponse<String> launch(String page) throws Exception {
    HttpResponse<String> login = post(form(get(page).body()));
    return follow(post(form(follow(login).body())));
  }

  private HttpResponse<String> follow(HttpResponse<String> response) throws Exception {
    HttpResponse<String> page = response;
    while (page.statusCode() / 100 == 3) {
      String location = page.headers().firstValue("Location").orElseThrow();
      page = get(page.uri().resolve(location).toString());
    }
    return page;
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(campus.resolve(address)).GET());
  }

  public HttpResponse<String> post(Form form) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(campus.resolve(form.address()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form.fields()))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String host = request.build().uri().getRawAuthority();
    Map<String, String> cookies = cookiesOf.computeIfAbsent(host, its -> new LinkedHashMap<>());
    String sent =
        cookies.values().stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie, cookies));
    return response;
  }

  private static void keep(String cookie, Map<String, String> cookies) {
    String name = cookie.substring(0, cookie.indexOf('='));
    if (cookie.contains("; Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, cookie);
    }
  }

  /** What a host said when it set a cookie. */
  public String cookie(URI host, String name) {
    return cookiesOf.getOrDefault(host.getRawAuthority(), Map.of()).getOrDefault(name, "");
  }

  /** Leaves the cookies at home, as a browser does for a form that a foreign frame sends. */
  Visit withoutCookie() {
    return new Visit(campus);
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public static Form form(String html) {
    return form(html, "");
  }

  /** The first form of a page whose address starts so. */
  static Form form(String html, String address) {
    Matcher forms = FORM.matcher(html);
    while (forms.find()) {
      if (forms.group(1).startsWith(address)) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(forms.group(2));
        while (inputs.find()) {
          fields.put(unescape(inputs.group(1)), unescape(inputs.group(2)));
        }
        return new Form(unescape(forms.group(1)), fields);
      }
    }
    throw new AssertionError("no form to " + address + " in " + html);
  }

  private static String unescape(String html) {
    return html.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
