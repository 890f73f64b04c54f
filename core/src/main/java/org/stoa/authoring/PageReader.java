package org.stoa.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.authoring.lint.NamedLink;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.FileAddress;
import org.stoa.programme.Page;
import org.stoa.programme.Video;

/** Reads a page, and finds the video and the files that it speaks of. */
final class PageReader {

  private static final Pattern ELSEWHERE = Pattern.compile("(?s)([a-zA-Z][a-zA-Z0-9+.-]*:|#).*");
  private static final Pattern NEW_PARAGRAPH = Pattern.compile(" {0,3}(?:[-*+]|#{1,6}) ");
  private static final String SIGNS = "*_[]`<>";
  private static final int MOST_SIGNS = 2_000;
  private static final List<String> POSTERS = List.of("jpg", "png", "webp");
  private static final List<String> SOUNDS = List.of("m4a", "mp3", "ogg");

  private final SourceFolder folder;
  private final Problems problems;

  PageReader(SourceFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The text of a page; a problem if it has no title, or names files that aren't there. */
  Optional<Page> page(String file, String text) {
    requireFiles(file, text);
    String[] parts = text.stripLeading().split("\n", 2);
    if (!parts[0].startsWith("# ")) {
      problems.error(
          "PAGE_TITLE", Place.startOf(file), "A page begins with its title: \"# Title\".");
      return Optional.empty();
    }
    String body = parts.length == 2 ? parts[1].strip() : "";
    return Optional.of(new Page(parts[0].substring(2).strip(), body));
  }

  /** Problems, if a text names files that aren't there. */
  void requireFiles(String file, String text) {
    for (NamedLink link : references(file, text)) {
      FileAddress.in(link.destination())
          .ifPresentOrElse(
              it -> folder.requireFile(it.path(), link.place()),
              () -> folder.reportOutside(link.destination(), link.place()));
    }
  }

  /** The first video that a page shows. */
  Optional<Video> video(String file, String text) {
    return references(file, text).stream()
        .flatMap(
            link ->
                FileAddress.in(link.destination())
                    .flatMap(it -> video(it.path(), link.place()))
                    .stream())
        .findFirst();
  }

  private Optional<Video> video(String path, Place place) {
    if (!Video.isVideo(path) || !folder.isFile(path)) {
      return Optional.empty();
    }
    String stem = path.substring(0, path.lastIndexOf('.'));
    List<Video.Captions> captions = captions(stem);
    if (captions.isEmpty()) {
      problems.warning(
          "NO_CAPTIONS",
          place,
          "No captions: put a WebVTT file beside the video, such as " + stem + ".en.vtt.");
    }
    return Optional.of(new Video(path, beside(stem, POSTERS), beside(stem, SOUNDS), captions));
  }

  private Optional<String> beside(String stem, List<String> endings) {
    return endings.stream().map(ending -> stem + "." + ending).filter(folder::isFile).findFirst();
  }

  private List<Video.Captions> captions(String stem) {
    int slash = stem.lastIndexOf('/') + 1;
    String parent = stem.substring(0, slash);
    Pattern form = Pattern.compile(Pattern.quote(stem.substring(slash)) + "\\.([^.]+)\\.vtt");
    List<Video.Captions> captions = new ArrayList<>();
    for (String name : folder.names(parent)) {
      Matcher matcher = form.matcher(name);
      if (matcher.matches() && Languages.isTag(matcher.group(1)) && folder.isFile(parent + name)) {
        captions.add(new Video.Captions(matcher.group(1), parent + name));
      }
    }
    return captions;
  }

  /** Whether no paragraph has more signs than a parser can pair up in a moment. */
  private boolean isReadable(String file, String text) {
    int number = 0;
    long signs = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      boolean isNew = line.isBlank() || NEW_PARAGRAPH.matcher(line).lookingAt();
      signs = (isNew ? 0 : signs) + line.chars().filter(it -> SIGNS.indexOf(it) >= 0).count();
      if (signs > MOST_SIGNS) {
        problems.error(
            "TEXT_TOO_DENSE",
            new Place(file, number, 1),
            "Up to this line there are more than %d signs such as *, [ and > in one paragraph; put a blank line between."
                .formatted(MOST_SIGNS));
        return false;
      }
    }
    return true;
  }

  /** What a text names and should be a file of the programme. */
  private List<NamedLink> references(String file, String text) {
    return isReadable(file, text)
        ? NamedLink.in(file, text)
            .filter(it -> !ELSEWHERE.matcher(it.destination()).matches())
            .toList()
        : List.of();
  }
}
