package org.stoa.examples.campus.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** The style sheet, the scripts and the icon. */
final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "campus.css", "text/css;charset=utf-8",
          "send.js", "text/javascript;charset=utf-8",
          "frame.js", "text/javascript;charset=utf-8",
          "storage.js", "text/javascript;charset=utf-8",
          "icon.svg", "image/svg+xml");

  Reply handle(Call call) throws IOException {
    String file = call.part("file");
    String type = TYPES.get(file);
    if (type == null) {
      throw Refusal.notFound();
    }
    try (InputStream in = Assets.class.getResourceAsStream("/org/stoa/examples/campus/" + file)) {
      if (in == null) {
        throw Refusal.notFound();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Reply.of(200, type, text).with("Cache-Control", "no-cache");
    }
  }
}
