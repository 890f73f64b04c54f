package org.stoa.scorm.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.json.JsonObject;
import org.stoa.programme.Localised;
import org.stoa.scorm.PackagePlan;

/** What a browser wants to know before it installs a page (W3C Web Application Manifest). */
public record WebManifest(PackagePlan plan) {

  /** The icon: a drawing, and pictures of 192 and 512 pixels for systems that take no drawings. */
  public static final List<String> ICONS = List.of("icon.svg", "icon-192.png", "icon-512.png");

  public String json() {
    return JsonObject.compact(this::fields);
  }

  private void fields(JsonGenerator json) throws IOException {
    String language = plan.programme().title().languageFor(plan.reader());
    json.writeStringField("name", plan.title());
    Optional<Localised<String>> summary = plan.programme().summary();
    if (summary.isPresent()) {
      json.writeStringField("description", summary.get().in(plan.reader()));
    }
    json.writeStringField("lang", language);
    json.writeStringField("dir", Texts.directionOf(language));
    json.writeStringField("start_url", "index.html");
    json.writeStringField("scope", "./");
    json.writeStringField("display", "minimal-ui");
    json.writeStringField("background_color", "#f6f7f5");
    json.writeStringField("theme_color", "#0a6266");
    json.writeArrayFieldStart("icons");
    icon(json, ICONS.get(0), "image/svg+xml", "any");
    icon(json, ICONS.get(1), "image/png", "192x192");
    icon(json, ICONS.get(2), "image/png", "512x512");
    json.writeEndArray();
  }

  private static void icon(JsonGenerator json, String file, String type, String sizes)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("src", file);
    json.writeStringField("type", type);
    json.writeStringField("sizes", sizes);
    json.writeStringField("purpose", "any maskable");
    json.writeEndObject();
  }
}
