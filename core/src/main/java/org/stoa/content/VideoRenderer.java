package org.stoa.content;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.stoa.programme.Video;
import org.stoa.programme.Video.Captions;

/**
 * Writes a video with its captions. It loads nothing before the learner plays it, and can be
 * downloaded; its size is shown before she pays for it.
 */
final class VideoRenderer implements NodeRenderer {

  private final HtmlWriter html;
  private final Media media;
  private final Texts texts;
  private final Optional<Video> known;

  VideoRenderer(HtmlWriter html, Media media, Texts texts, Optional<Video> known) {
    this.html = html;
    this.media = media;
    this.texts = texts;
    this.known = known;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(VideoFigure.class);
  }

  @Override
  public void render(Node node) {
    var figure = (VideoFigure) node;
    String address = new Destinations(media).sanitizeImageUrl(figure.destination());
    Optional<Video> video = known.filter(candidate -> candidate.file().equals(figure.file()));

    html.line();
    html.tag("figure", Map.of("class", "stoa-video"));
    html.tag("video", videoAttributes(figure, video));
    html.tag("source", ordered(entry("src", address), entry("type", type(figure.file()))), true);
    video.ifPresent(this::captions);
    html.tag("/video");
    html.tag("figcaption");
    html.tag("a", ordered(entry("href", address), entry("download", "")));
    html.text(downloadText(figure.file()));
    html.tag("/a");
    html.tag("/figcaption");
    html.tag("/figure");
    html.line();
  }

  private Map<String, String> videoAttributes(VideoFigure figure, Optional<Video> video) {
    Map<String, String> attributes =
        ordered(
            entry("controls", ""),
            entry("preload", "none"),
            entry("playsinline", ""),
            entry("width", "1280"),
            entry("height", "720"));
    if (!figure.name().isBlank()) {
      attributes.put("aria-label", figure.name());
    }
    video
        .flatMap(Video::poster)
        .ifPresent(poster -> attributes.put("poster", media.address(poster)));
    return attributes;
  }

  private void captions(Video video) {
    Optional<String> best =
        texts.bestOf(video.captions().stream().map(Captions::language).toList());
    for (Captions captions : video.captions()) {
      Locale language = Locale.forLanguageTag(captions.language());
      Map<String, String> attributes =
          ordered(
              entry("kind", "captions"),
              entry("src", media.address(captions.file())),
              entry("srclang", captions.language()),
              entry("label", language.getDisplayLanguage(language)));
      if (best.filter(captions.language()::equals).isPresent()) {
        attributes.put("default", "");
      }
      html.tag("track", attributes, true);
    }
  }

  private String downloadText(String file) {
    OptionalLong size = media.size(file);
    return size.isPresent()
        ? texts.text("video.download.size", texts.size(size.getAsLong()))
        : texts.text("video.download");
  }

  private static String type(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".mp4") ? "video/mp4" : "video/webm";
  }

  @SafeVarargs
  private static Map<String, String> ordered(Map.Entry<String, String>... entries) {
    Map<String, String> map = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }
}
