package org.stoa.scorm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stoa.content.Markdown;
import org.stoa.programme.Activity;
import org.stoa.programme.Video;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.scorm.PackagePlan.Part;

/** The files of the programme that the carried pages show or link to. */
final class NeededFiles {

  private NeededFiles() {}

  /** Their paths, each once, sorted. */
  static List<String> of(List<Part> parts, Locale reader) {
    return parts.stream().flatMap(part -> of(part, reader)).distinct().sorted().toList();
  }

  private static Stream<String> of(Part part, Locale reader) {
    if (part instanceof Part.Lecture lecture) {
      Activity.Resource resource = lecture.activity();
      return Stream.concat(
          Markdown.files(resource.page().in(reader).body()).stream(),
          resource.video().stream().flatMap(NeededFiles::ofVideo));
    }
    if (part instanceof Part.Quiz quiz) {
      return texts(quiz.activity().questions().in(reader))
          .flatMap(text -> Markdown.files(text).stream());
    }
    return Stream.empty();
  }

  private static Stream<String> ofVideo(Video video) {
    return Stream.of(
            Stream.of(video.file()),
            video.poster().stream(),
            video.captions().stream().map(Video.Captions::file))
        .flatMap(paths -> paths);
  }

  private static Stream<String> texts(QuestionSet set) {
    return Stream.concat(
        Stream.of(set.introduction()), set.questions().stream().flatMap(NeededFiles::texts));
  }

  private static Stream<String> texts(Question question) {
    return Stream.concat(
        Stream.of(question.prompt(), question.feedback()),
        question.choices().stream().map(Choice::text));
  }
}
