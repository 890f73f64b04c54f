package org.stoa.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.programme.Page;
import org.stoa.programme.Video;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;

/**
 * The files of the programme that an activity's own page shows or links to, its video with poster
 * and captions included: paths, each once, sorted. A group has no page.
 */
public final class ShownFiles {

  private ShownFiles() {}

  /** Of its page in every language. */
  public static List<String> of(Activity activity) {
    return of(activity, Optional.empty());
  }

  /** Of its page as this reader gets it. */
  public static List<String> of(Activity activity, Locale reader) {
    return of(activity, Optional.of(reader));
  }

  private static List<String> of(Activity activity, Optional<Locale> reader) {
    Stream<String> named = texts(activity, reader).flatMap(text -> Markdown.files(text).stream());
    return Stream.concat(named, video(activity)).distinct().sorted().toList();
  }

  /** Everything in Markdown that a learner can come to see. */
  private static Stream<String> texts(Activity activity, Optional<Locale> reader) {
    if (activity instanceof Activity.Quiz quiz) {
      return versions(quiz.questions(), reader).flatMap(ShownFiles::texts);
    }
    return page(activity).stream().flatMap(it -> versions(it, reader)).map(Page::body);
  }

  private static Optional<Localised<Page>> page(Activity activity) {
    if (activity instanceof Activity.Resource lecture) {
      return Optional.of(lecture.page());
    }
    if (activity instanceof Activity.Session session) {
      return session.page();
    }
    if (activity instanceof Activity.Task task) {
      return task.page();
    }
    return activity instanceof Activity.Survey survey
        ? Optional.of(survey.form())
        : Optional.empty();
  }

  private static <T> Stream<T> versions(Localised<T> all, Optional<Locale> reader) {
    return reader.isPresent()
        ? Stream.of(all.in(reader.get()))
        : all.byLanguage().values().stream();
  }

  private static Stream<String> texts(QuestionSet set) {
    return Stream.concat(
        Stream.of(set.introduction()), set.questions().stream().flatMap(ShownFiles::texts));
  }

  private static Stream<String> texts(Question question) {
    return Stream.concat(
        Stream.of(question.prompt(), question.feedback()), question.wordings().stream());
  }

  private static Stream<String> video(Activity activity) {
    return activity instanceof Activity.Resource lecture
        ? lecture.video().stream().flatMap(ShownFiles::files)
        : Stream.empty();
  }

  private static Stream<String> files(Video video) {
    return Stream.of(
            Stream.of(video.file()),
            video.poster().stream(),
            video.audio().stream(),
            video.captions().stream().map(Video.Captions::file))
        .flatMap(paths -> paths);
  }
}
