package org.stoa.scorm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.stoa.content.Media;

/** The files of a package whose pages bring captions along: no browser loads them from a disk. */
record CaptionedMedia(PackageFiles files) implements Media {

  @Override
  public String address(String path) {
    return files.address(path);
  }

  @Override
  public boolean holds(String path) {
    return files.holds(path);
  }

  @Override
  public Optional<String> text(String path) {
    return files.text(path);
  }

  @Override
  public OptionalLong size(String path) {
    return files.size(path);
  }

  @Override
  public String captions(String path) {
    return text(path)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .map(bytes -> "data:text/vtt;base64," + Base64.getEncoder().encodeToString(bytes))
        .orElseGet(() -> address(path));
  }
}
