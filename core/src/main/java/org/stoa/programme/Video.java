package org.stoa.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A recorded lecture. All paths are relative to the programme's folder.
 *
 * @param poster a picture to show before it plays
 * @param audio its sound alone, for whoever has little data to spend
 */
public record Video(
    String file, Optional<String> poster, Optional<String> audio, List<Captions> captions) {

  public Video {
    captions = List.copyOf(captions);
  }

  /** Whether a file's name is that of a video: {@code .webm} or {@code .mp4}, in any case. */
  public static boolean isVideo(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return lower.endsWith(".webm") || lower.endsWith(".mp4");
  }

  /** Captions in WebVTT, and their language as a BCP 47 tag. */
  public record Captions(String language, String file) {}
}
