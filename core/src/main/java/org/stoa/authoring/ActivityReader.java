package org.stoa.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Activity.Feedback;
import org.stoa.programme.Activity.Items;
import org.stoa.programme.Activity.Review;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Page;
import org.stoa.programme.Video;
import org.stoa.quiz.MarkdownQuizReader;
import org.stoa.quiz.QuestionSet;
import org.stoa.statement.ActivityId;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads one entry of {@code activities}, and the files it names. */
final class ActivityReader {

  private final SourceFolder folder;
  private final Languages languages;
  private final PageReader pages;
  private final AboutReader about;
  private final DeclaredActivities declared;
  private final Problems problems;
  private final List<YamlNode.Scalar> references = new ArrayList<>();

  ActivityReader(
      SourceFolder folder,
      Languages languages,
      AboutReader about,
      DeclaredActivities declared,
      Problems problems) {
    this.folder = folder;
    this.about = about;
    this.declared = declared;
    this.languages = languages;
    this.pages = new PageReader(folder, problems);
    this.problems = problems;
  }

  List<Activity> activities(List<YamlNode> nodes) {
    List<Activity> activities = entries(nodes);
    declared.requireAll(references);
    return declared.withoutCircles(activities);
  }

  private List<Activity> entries(List<YamlNode> nodes) {
    List<Activity> activities = new ArrayList<>();
    for (YamlNode node : nodes) {
      Fields.of(node, problems).flatMap(this::activity).ifPresent(activities::add);
    }
    return activities;
  }

  private Optional<Activity> activity(Fields fields) {
    Optional<ActivityId> id = id(fields);
    id.ifPresent(it -> declared.declare(it, fields.place("id")));
    Optional<String> kind = fields.requireText("kind");
    if (id.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<? extends Activity> activity =
        switch (kind.get()) {
          case "resource" -> resource(id.get(), fields);
          case "session" -> session(id.get(), fields);
          case "quiz" -> quiz(id.get(), fields);
          case "task" -> task(id.get(), fields);
          case "survey" -> survey(id.get(), fields);
          case "group" -> group(id.get(), fields);
          default -> {
            problems.error(
                "UNKNOWN_KIND",
                fields.place("kind"),
                "No kind \""
                    + kind.get()
                    + "\"; there are resource, session, quiz, task, survey and group.");
            fields.keys();
            yield Optional.empty();
          }
        };
    fields.done();
    activity.ifPresent(declared::add);
    return activity.map(found -> found);
  }

  private Optional<ActivityId> id(Fields fields) {
    return fields.requireNode("id").isEmpty()
        ? Optional.empty()
        : fields.value("id", Values.ID, text -> Values.id(text).map(ActivityId::new));
  }

  private Optional<Activity> resource(ActivityId id, Fields fields) {
    Optional<Localised<Page>> page = page(fields, true);
    Optional<Video> video = page.flatMap(found -> fields.text("page")).flatMap(this::video);
    var watch = fields.value("watch", "a share such as 90%", Values::percentage);
    if (watch.isPresent() && page.isPresent() && video.isEmpty()) {
      problems.error(
          "NO_VIDEO",
          fields.place("watch"),
          "There is nothing to watch: the page shows no .webm or .mp4 that exists. Show one as an"
              + " image, ![title](media/lecture.webm), or drop \"watch\".");
    }
    Outline outline = outline(id, fields, page.map(Activities::titles));
    return page.map(text -> new Activity.Resource(outline, text, video, watch));
  }

  private Optional<Activity> session(ActivityId id, Fields fields) {
    Optional<Localised<Page>> page = page(fields, false);
    return Optional.of(
        new Activity.Session(
            outline(id, fields, page.map(Activities::titles)),
            page,
            SessionFormats.format(fields, problems)));
  }

  private Optional<Activity> quiz(ActivityId id, Fields fields) {
    Optional<Localised<QuestionSet>> questions = questions(fields);
    Feedback feedback =
        fields
            .value("feedback", "none, score or score+key", Activities::feedback)
            .orElse(Feedback.SCORE_AND_KEY);
    OptionalInt attempts =
        fields.text("attempts").filter("unlimited"::equals).isPresent()
            ? OptionalInt.empty()
            : fields.count("attempts");
    fields.value("best", "highest", text -> Optional.of(text).filter("highest"::equals));
    Outline outline =
        outline(
            id,
            fields,
            questions
                .filter(set -> !set.original().title().isEmpty())
                .map(Activities::questionTitles));
    return questions.map(set -> new Activity.Quiz(outline, set, feedback, attempts));
  }

  private Optional<Localised<QuestionSet>> questions(Fields fields) {
    Optional<String> file = fields.requireText("file");
    OptionalInt items = fields.count("items");
    Optional<Localised<QuestionSet>> questions =
        file.flatMap(name -> languages.file(name, fields.place("file"), this::questions));
    questions.ifPresent(
        set -> {
          int found = set.original().asked();
          if (items.isPresent() && items.getAsInt() != found) {
            problems.error(
                "QUIZ_ITEMS",
                fields.place("items"),
                "The quiz has "
                    + found
                    + (found == 1 ? " question" : " questions")
                    + ", not "
                    + items.getAsInt()
                    + ".");
          }
          requireSameKey(set, fields.place("file"));
        });
    return questions.map(QuizVersions::sharingTexts);
  }

  private Optional<QuestionSet> questions(String file, String text) {
    pages.requireFiles(file, MarkdownQuizReader.asMarkdown(text));
    return MarkdownQuizReader.read(file, text, problems);
  }

  private void requireSameKey(Localised<QuestionSet> versions, Place place) {
    versions
        .byLanguage()
        .forEach(
            (language, version) -> {
              if (!QuizVersions.haveSameKey(versions.original(), version)) {
                problems.error(
                    "QUIZ_TRANSLATION",
                    place,
                    "The version in \""
                        + language
                        + "\" has other questions, points, choices or right answers.");
              }
            });
  }

  private Optional<Activity> task(ActivityId id, Fields fields) {
    Optional<Localised<Page>> page = page(fields, false);
    Outline outline = outline(id, fields, page.map(Activities::titles));
    List<String> accept = fields.texts("accept");
    Items items =
        fields.value("items", "a count such as 2..3", Values::items).orElse(new Items(1, 1));
    Optional<String> limit =
        fields.value("limit", "a length such as 1 page or 500 words", Activities::limit);
    boolean consent =
        fields
            .value(
                "consent", "publication", text -> Optional.of(text).filter("publication"::equals))
            .isPresent();
    Optional<Review> review = fields.value("review", "staff or peers", Activities::review);
    return Optional.of(new Activity.Task(outline, page, accept, items, limit, consent, review));
  }

  private Optional<Activity> survey(ActivityId id, Fields fields) {
    Optional<Localised<Page>> form =
        fields
            .requireText("file")
            .flatMap(file -> languages.file(file, fields.place("file"), pages::page));
    Outline outline = outline(id, fields, form.map(Activities::titles));
    boolean anonymous = fields.flag("anonymous");
    return form.map(page -> new Activity.Survey(outline, page, anonymous));
  }

  private Optional<Activity> group(ActivityId id, Fields fields) {
    Outline outline = outline(id, fields, Optional.empty());
    List<YamlNode> nodes = fields.items("activities");
    List<Activity> parts = entries(nodes);
    int toDo = nodes.size() - (int) parts.stream().filter(Activity::isBreak).count();
    if (toDo == 0) {
      problems.error(
          "GROUP_EMPTY",
          fields.place(),
          "There is nothing to do in this group: it has no \"activities\" that aren't breaks.");
    }
    OptionalInt choose = choose(fields, toDo);
    return parts.size() < nodes.size() || toDo == 0
        ? Optional.empty()
        : Optional.of(new Activity.Group(outline, choose, parts));
  }

  private OptionalInt choose(Fields fields, int parts) {
    OptionalInt choose = fields.count("choose");
    if (choose.isPresent() && choose.getAsInt() > parts) {
      problems.error(
          "CHOOSE_TOO_MANY",
          fields.place("choose"),
          "There are "
              + parts
              + " activities to do here; nobody can do "
              + choose.getAsInt()
              + ".");
      return OptionalInt.empty();
    }
    return choose;
  }

  private Optional<Localised<Page>> page(Fields fields, boolean required) {
    Optional<String> file = required ? fields.requireText("page") : fields.text("page");
    return file.flatMap(name -> languages.file(name, fields.place("page"), pages::page));
  }

  private Optional<Video> video(String file) {
    return folder.isFile(file)
        ? folder.text(file, Place.startOf(file)).flatMap(text -> pages.video(file, text))
        : Optional.empty();
  }

  private Outline outline(ActivityId id, Fields fields, Optional<Localised<String>> titleOfFile) {
    Localised<String> title =
        languages
            .text(fields, "title")
            .or(() -> titleOfFile)
            .orElseGet(
                () -> {
                  problems.warning(
                      "TITLE_MISSING",
                      fields.place(),
                      "\"" + id + "\" has no title; learners will read its id.");
                  return Localised.of("und", id.value());
                });
    return new Outline(
        id,
        title,
        languages.text(fields, "description"),
        languages.text(fields, "where"),
        fields.text("owner"),
        fields.flag("optional"),
        after(fields),
        about.audience(fields),
        about.subject(fields),
        about.lifecycle(fields),
        fields.texts("aliases"));
  }

  private List<ActivityId> after(Fields fields) {
    List<ActivityId> after = new ArrayList<>();
    for (YamlNode.Scalar reference : fields.scalars("after")) {
      references.add(reference);
      if (ActivityId.isValid(reference.text())) {
        after.add(new ActivityId(reference.text()));
      }
    }
    return after;
  }
}
