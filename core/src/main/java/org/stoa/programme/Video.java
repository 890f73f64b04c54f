package org.stoa.programme;

import java.util.List;
import java.util.Optional;

/**
 * A recorded lecture. All paths are relative to the programme's folder.
 *
 * @param poster a picture to show before it plays
 */
public record Video(String file, Optional<String> poster, List<Captions> captions) {

  public Video {
    captions = List.copyOf(captions);
  }

  /** Captions in WebVTT, and their language as a BCP 47 tag. */
  public record Captions(String language, String file) {}
}
