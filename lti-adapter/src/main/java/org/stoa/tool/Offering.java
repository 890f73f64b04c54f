package org.stoa.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.Markdown;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Localised;
import org.stoa.programme.Page;
import org.stoa.programme.Video;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;

/** An edition that learners can be in, and the files that its pages show. Immutable. */
public final class Offering {

  private final Edition edition;
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  /**
   * @param folder that the programme was read from
   */
  public Offering(Edition edition, Path folder) {
    this.edition = edition;
    edition
        .programme()
        .allActivities()
        .flatMap(Offering::filesShownBy)
        .distinct()
        .filter(file -> Files.isRegularFile(folder.resolve(file)))
        .forEach(
            file -> {
              files.put(file, folder.resolve(file));
              sizes.put(file, size(folder.resolve(file)));
            });
  }

  public Edition edition() {
    return edition;
  }

  /**
   * A file that some page shows or links to. The folder's other files, the keys of quizzes among
   * them, can't be had.
   */
  public Optional<Path> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The size in bytes of a file that some page shows. */
  public Optional<Long> size(String name) {
    return Optional.ofNullable(sizes.get(name));
  }

  private static Stream<String> filesShownBy(Activity activity) {
    if (activity instanceof Activity.Resource resource) {
      return Stream.concat(
          filesShownBy(resource.page()), resource.video().stream().flatMap(Offering::filesOf));
    }
    if (activity instanceof Activity.Session session) {
      return session.page().stream().flatMap(Offering::filesShownBy);
    }
    if (activity instanceof Activity.Task task) {
      return task.page().stream().flatMap(Offering::filesShownBy);
    }
    if (activity instanceof Activity.Survey survey) {
      return filesShownBy(survey.form());
    }
    if (activity instanceof Activity.Quiz quiz) {
      return quiz.questions().byLanguage().values().stream().flatMap(Offering::filesShownBy);
    }
    return Stream.of();
  }

  private static Stream<String> filesShownBy(Localised<Page> pages) {
    return pages.byLanguage().values().stream()
        .flatMap(page -> Markdown.files(page.body()).stream());
  }

  private static Stream<String> filesShownBy(QuestionSet set) {
    return set.questions().stream()
        .map(Question::prompt)
        .flatMap(prompt -> Markdown.files(prompt).stream());
  }

  private static Stream<String> filesOf(Video video) {
    return Stream.of(
            List.of(video.file()),
            video.poster().stream().toList(),
            video.captions().stream().map(Video.Captions::file).toList())
        .flatMap(List::stream);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
