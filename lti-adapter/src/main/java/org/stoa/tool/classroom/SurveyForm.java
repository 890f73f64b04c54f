package org.stoa.tool.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.programme.Page;

/**
 * The questions of a survey, as its page has them: {@code ##} begins a question, {@code - [ ]} is a
 * choice; without choices she writes. {@code {several}} at the end of a question lets her choose
 * more than one.
 *
 * @param introduction Markdown
 */
public record SurveyForm(String introduction, List<Question> questions) {

  private static final Pattern QUESTION = Pattern.compile("## +(.*?)( *\\{several})? *");
  private static final Pattern CHOICE = Pattern.compile("- \\[[ xX]] +(.*)");

  public SurveyForm {
    questions = List.copyOf(questions);
  }

  /**
   * One question.
   *
   * @param choices none where she writes what she wants
   */
  public record Question(String words, boolean several, List<String> choices) {
    public Question {
      choices = List.copyOf(choices);
    }

    private boolean isLike(Question other) {
      return choices.size() == other.choices().size();
    }
  }

  /** A page's form. */
  static SurveyForm of(Page page) {
    StringBuilder introduction = new StringBuilder();
    List<Question> questions = new ArrayList<>();
    for (String line : page.body().lines().toList()) {
      Matcher question = QUESTION.matcher(line);
      Matcher choice = CHOICE.matcher(line.strip());
      if (question.matches()) {
        boolean several = Optional.ofNullable(question.group(2)).isPresent();
        questions.add(new Question(question.group(1), several, List.of()));
      } else if (questions.isEmpty()) {
        introduction.append(line).append('\n');
      } else if (choice.matches()) {
        int last = questions.size() - 1;
        questions.set(last, with(questions.get(last), choice.group(1)));
      }
    }
    return new SurveyForm(introduction.toString().strip(), questions);
  }

  private static Question with(Question question, String choice) {
    List<String> choices = new ArrayList<>(question.choices());
    choices.add(choice);
    return new Question(question.words(), question.several(), choices);
  }

  /** The form in which answers are kept, whatever language they were given in. */
  public static SurveyForm original(Activity.Survey survey) {
    return of(survey.form().original());
  }

  /** The language of the form that a reader gets. */
  public static String languageFor(Activity.Survey survey, Locale reader) {
    Localised<Page> pages = survey.form();
    return of(pages.in(reader)).isLike(original(survey))
        ? pages.languageFor(reader)
        : pages.originalLanguage();
  }

  /** The same questions for a reader; a translation that asks others isn't one. */
  public static SurveyForm in(Activity.Survey survey, Locale reader) {
    SurveyForm form = of(survey.form().in(reader));
    SurveyForm original = original(survey);
    return form.isLike(original) ? form : original;
  }

  private boolean isLike(SurveyForm other) {
    if (questions.size() != other.questions().size()) {
      return false;
    }
    for (int i = 0; i < questions.size(); i++) {
      if (!questions.get(i).isLike(other.questions().get(i))) {
        return false;
      }
    }
    return true;
  }
}
