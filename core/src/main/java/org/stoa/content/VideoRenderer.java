package org.stoa.content;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
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
 * Writes a video with its captions, and after it what costs less: its sound, and what is said in it
 * to be read. Nothing is loaded before the learner plays it; sizes are shown before she pays.
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
    Optional<Video> video = known.filter(candidate -> candidate.file().equals(figure.file()));

    html.line();
    html.tag("figure", Map.of("class", "stoa-video"));
    boolean carried = media.holds(figure.file());
    if (carried) {
      player(figure, video);
    } else {
      video.flatMap(Video::poster).ifPresent(this::picture);
    }
    html.tag("figcaption");
    if (carried) {
      download(figure);
    } else {
      absence();
    }
    video.flatMap(Video::audio).ifPresent(this::sound);
    video.ifPresent(this::transcript);
    html.tag("/figcaption");
    html.tag("/figure");
    html.line();
  }

  private void player(VideoFigure figure, Optional<Video> video) {
    html.tag("video", videoAttributes(figure, video));
    Map<String, String> source =
        ordered(entry("src", address(figure)), entry("type", type(figure.file())));
    html.tag("source", source, true);
    video.ifPresent(this::captions);
    html.tag("/video");
  }

  private void picture(String poster) {
    html.tag("img", ordered(entry("src", media.address(poster)), entry("alt", "")), true);
  }

  private void download(VideoFigure figure) {
    html.tag("a", ordered(entry("href", address(figure)), entry("download", "")));
    html.text(withSize("video.download", figure.file()));
    html.tag("/a");
  }

  private void absence() {
    html.tag("span", interfaceLanguage());
    html.text(texts.text("video.absent"));
    html.tag("/span");
  }

  private String address(VideoFigure figure) {
    return new Destinations(media).sanitizeImageUrl(figure.destination());
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

  private void sound(String file) {
    html.tag("p", Map.of("class", "stoa-sound"));
    html.tag("span", interfaceLanguage());
    html.text(withSize("video.listen", file));
    html.tag("/span");
    html.tag(
        "audio",
        ordered(
            entry("controls", ""),
            entry("preload", "none"),
            entry("src", media.address(file)),
            entry("aria-label", texts.text("video.listen"))));
    html.tag("/audio");
    html.tag("/p");
  }

  private void transcript(Video video) {
    Optional<String> best = best(video);
    video.captions().stream()
        .filter(captions -> captions.language().equals(best.orElse(captions.language())))
        .findFirst()
        .ifPresent(this::transcript);
  }

  private void transcript(Captions captions) {
    List<String> paragraphs =
        media.text(captions.file()).map(text -> Transcript.of(text).paragraphs()).orElse(List.of());
    if (paragraphs.isEmpty()) {
      return;
    }
    String language = captions.language();
    html.tag("details", Map.of("class", "stoa-transcript"));
    html.tag("summary", interfaceLanguage());
    html.text(texts.text("video.transcript"));
    html.tag("/summary");
    html.tag("div", ordered(entry("lang", language), entry("dir", Texts.directionOf(language))));
    for (String paragraph : paragraphs) {
      html.tag("p");
      html.text(paragraph);
      html.tag("/p");
    }
    html.tag("/div");
    html.tag("/details");
  }

  private Map<String, String> interfaceLanguage() {
    return ordered(entry("lang", texts.language()), entry("dir", texts.direction()));
  }

  private Optional<String> best(Video video) {
    return texts.bestOf(video.captions().stream().map(Captions::language).toList());
  }

  private void captions(Video video) {
    Optional<String> best = best(video);
    for (Captions captions : video.captions()) {
      Locale language = Locale.forLanguageTag(captions.language());
      Map<String, String> attributes =
          ordered(
              entry("kind", "captions"),
              entry("src", media.captions(captions.file())),
              entry("srclang", captions.language()),
              entry("label", language.getDisplayLanguage(language)));
      if (best.filter(captions.language()::equals).isPresent()) {
        attributes.put("default", "");
      }
      html.tag("track", attributes, true);
    }
  }

  private String withSize(String key, String file) {
    OptionalLong size = media.size(file);
    return size.isPresent()
        ? texts.text(key + ".size", texts.size(size.getAsLong()))
        : texts.text(key);
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
