package org.stoa.scorm.manifest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.ShownFiles;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.FileAddress;
import org.stoa.quiz.exchange.CartridgeQuiz;
import org.stoa.scorm.PackageFiles;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.PackagePlan.Reason;
import org.stoa.scorm.Reading;

/** What a Common Cartridge has in it: a resource for each activity that can be opened. */
public record Cartridge(PackagePlan plan) {

  static final String PAGE = "webcontent";
  static final String QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p3/assessment";
  static final String LINK = "imsbasiclti_xmlv1p3";

  /** The id of the whole programme's resource, which no activity has: theirs have a prefix. */
  private static final String WHOLE = "programme";

  /**
   * Something that an LMS opens.
   *
   * @param id an NCName, unique in the cartridge
   * @param type as the standard names it
   * @param file its name in the cartridge
   * @param paths the files of the programme that it needs
   */
  public record Resource(
      String id, String title, String type, String file, String text, List<String> paths) {
    public Resource {
      paths = List.copyOf(paths);
    }
  }

  /** The link to the whole programme, if a tool was named. */
  public Optional<Resource> whole() {
    return plan.options().tool().map(tool -> link(WHOLE, plan.title(), tool, Optional.empty()));
  }

  /** Every resource that isn't a file of the programme. */
  public List<Resource> resources() {
    return Stream.concat(
            whole().stream(),
            plan.parts().stream()
                .filter(part -> !(part instanceof Part.Heading))
                .map(part -> resource(part, new Problems())))
        .toList();
  }

  /** What quizzes lose. */
  public List<Problem> losses() {
    var problems = new Problems();
    plan.carried().forEach(part -> resource(part, problems));
    return problems.inReadingOrder();
  }

  /** What the cartridge neither carries nor links to. */
  public List<Part.Elsewhere> mentioned() {
    List<Part.Elsewhere> mentioned = new ArrayList<>(plan.elsewhere());
    mentioned.removeIf(this::isLinked);
    return mentioned;
  }

  private boolean isLinked(Part.Elsewhere part) {
    return plan.options().tool().isPresent() && part.reason() != Reason.DRAFT;
  }

  static String id(Activity activity) {
    return "activity-" + activity.id();
  }

  private Resource resource(Part part, Problems problems) {
    if (part instanceof Part.Lecture lecture) {
      return page(lecture, new Reading(plan).lecture(lecture));
    }
    if (part instanceof Part.Quiz quiz) {
      return quiz(quiz.activity(), problems);
    }
    var elsewhere = (Part.Elsewhere) part;
    Activity activity = elsewhere.activity();
    return plan.options()
        .tool()
        .filter(tool -> isLinked(elsewhere))
        .map(tool -> link(id(activity), title(activity), tool, Optional.of(activity)))
        .orElseGet(() -> page(elsewhere, new Reading(plan).notice(elsewhere)));
  }

  private Resource page(Part part, String html) {
    Activity activity = part.activity();
    List<String> paths =
        part instanceof Part.Carried ? ShownFiles.of(activity, plan.reader()) : List.of();
    return new Resource(id(activity), title(activity), PAGE, activity.id() + ".html", html, paths);
  }

  private Resource quiz(Activity.Quiz quiz, Problems problems) {
    return new Resource(
        id(quiz),
        title(quiz),
        QUIZ,
        "quizzes/" + quiz.id() + ".xml",
        CartridgeQuiz.write(
            quiz.questions().in(plan.reader()), quiz.id().value(), this::address, problems),
        ShownFiles.of(quiz, plan.reader()));
  }

  /** Common Cartridge 1.3, "Common Cartridge File Base". */
  private String address(String written) {
    PackageFiles files = plan.files();
    return FileAddress.in(written)
        .map(file -> "$IMS-CC-FILEBASE$/" + files.address(file.path()) + file.fragment())
        .orElse(written);
  }

  private Resource link(String id, String title, URI tool, Optional<Activity> activity) {
    String text = new LtiLink(plan.programme(), title, tool, activity).xml();
    return new Resource(id, title, LINK, "links/" + id + ".xml", text, List.of());
  }

  private String title(Activity activity) {
    return activity.title().in(plan.reader());
  }
}
