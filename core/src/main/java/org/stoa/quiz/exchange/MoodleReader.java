package org.stoa.quiz.exchange;

import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlReader;

/** Moodle XML, as Moodle's question bank exports it. A category begins a section. */
final class MoodleReader implements Reader {

  @Override
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    return files
        .only(problems)
        .flatMap(source -> XmlReader.read(source, problems))
        .flatMap(quiz -> read(quiz, problems));
  }

  private static Optional<QuestionSet> read(XmlElement quiz, Problems problems) {
    Place place = quiz.place();
    if (!quiz.name().equals("quiz")) {
      problems.error(
          "QUIZ_FORMAT",
          place,
          "Moodle XML begins with <quiz>, and this with <" + quiz.name() + ">.");
      return Optional.empty();
    }
    Intake intake = new Intake(place.file(), problems);
    quiz.children("question").forEach(it -> question(it, intake));
    return intake.questions("");
  }

  private static void question(XmlElement question, Intake intake) {
    String type = question.attribute("type").orElse("");
    switch (type) {
      case "category" ->
          intake.section(
              Category.named(question.child("category").map(XmlElement::text).orElse("")).name());
      case "description" ->
          intake.unread(question.place(), "a text for learners belongs in a page");
      case "essay" ->
          intake.unread(question.place(), "an essay has no right answer; hand it in as a task");
      default -> new MoodleQuestion(question, intake).take(type);
    }
  }
}
