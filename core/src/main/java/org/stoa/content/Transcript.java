package org.stoa.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said in a video, to be read instead: the text of its captions (WebVTT, W3C, section 4),
 * in paragraphs. A pause of a second begins a new one.
 *
 * @param paragraphs plain text
 */
record Transcript(List<String> paragraphs) {

  private static final Pattern BLOCKS = Pattern.compile("\n(?:[ \\t]*\n)+");
  private static final Pattern TIMES =
      Pattern.compile("\\s*(?:(\\d{2,4}):)?(\\d\\d):(\\d\\d)\\.(\\d{3})");
  private static final String ARROW = "-->";
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)? ([^>]*)>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final long PAUSE = 1000;

  Transcript {
    paragraphs = List.copyOf(paragraphs);
  }

  static Transcript of(String webVtt) {
    List<String> paragraphs = new ArrayList<>();
    var current = new StringBuilder();
    long end = 0;
    for (String block : BLOCKS.split(lines(webVtt), -1)) {
      List<String> lines = block.lines().toList();
      int times = 0;
      while (times < lines.size() && !lines.get(times).contains(ARROW)) {
        times++;
      }
      if (times == lines.size()) {
        continue;
      }
      String[] span = lines.get(times).split(ARROW, 2);
      if (millis(span[0]) - end >= PAUSE) {
        finish(current, paragraphs);
      }
      end = millis(span[1]);
      current.append(' ').append(plain(String.join(" ", lines.subList(times + 1, lines.size()))));
    }
    finish(current, paragraphs);
    return new Transcript(paragraphs);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static void finish(StringBuilder current, List<String> paragraphs) {
    String text = current.toString().strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    current.setLength(0);
  }

  private static String plain(String payload) {
    String spoken = VOICE.matcher(payload).replaceAll("$1: ");
    return TAG.matcher(spoken)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&lrm;", "\u200E")
        .replace("&rlm;", "\u200F")
        .replace("&amp;", "&")
        .strip();
  }

  /** 0 for what isn't a time. */
  private static long millis(String time) {
    Matcher parts = TIMES.matcher(time);
    if (!parts.lookingAt()) {
      return 0;
    }
    long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
    long minutes = hours * 60 + Long.parseLong(parts.group(2));
    return (minutes * 60 + Long.parseLong(parts.group(3))) * 1000 + Long.parseLong(parts.group(4));
  }
}
