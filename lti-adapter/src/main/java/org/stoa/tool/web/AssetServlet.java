package org.stoa.tool.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Asset;
import org.stoa.content.Driver;

/** Serves the stylesheet and the scripts: {@code /assets/NAME}. */
public final class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final List<String> OWN = List.of("tool.css", "zone.js", "picker.js", "task.js");

  private final transient Map<String, String> assets;

  public AssetServlet() {
    assets =
        Stream.concat(Stream.of(Asset.stylesheet()), Asset.scripts(Driver.TOOL).stream())
            .collect(Collectors.toMap(Asset::name, Asset::text));
    OWN.forEach(name -> assets.put(name, own(name)));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    String text = assets.get(name);
    if (text == null) {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(new Asset(name).mediaType() + "; charset=utf-8");
    response.setHeader("Cache-Control", "public, max-age=600");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static String own(String name) {
    try (InputStream in = AssetServlet.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
