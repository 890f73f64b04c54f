package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.required;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.xml.XmlElement;

/** What cmi5 (Quartz, 1st edition) asks of a course. */
final class Cmi5Rules {

  private static final String NAMESPACE =
      "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
  private static final Set<String> MOVE_ON =
      Set.of("Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable");
  private static final Set<String> LAUNCH_METHODS = Set.of("OwnWindow", "AnyWindow");
  private static final Set<String> RESERVED =
      Set.of("endpoint", "fetch", "actor", "registration", "activityId");
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
  private static final List<String> ORDER =
      List.of("title", "description", "objectives", "url", "launchParameters", "entitlementKey");

  /** As xs:decimal writes it, {@code .8} and {@code 1.} too. */
  private static final Pattern SHARE =
      Pattern.compile("\\+?(0*\\.\\d{1,4}|0+\\.?|0*1(\\.0{0,4})?)");

  static final List<Rule<Cmi5Course>> ALL =
      List.of(
          required("COURSE_NOT_AT_ROOT", "14.1", Cmi5Rules::root),
          required("COURSE_NAMESPACE", "13.2", Cmi5Rules::namespace),
          required("COURSE_MISSING", "13.1.1", Cmi5Rules::course),
          required("AU_MISSING", "13.1.4", Cmi5Rules::units),
          required("BLOCK_EMPTY", "13.1.2", Cmi5Rules::blocks),
          required("ID_NOT_IRI", "13.1.1, 13.1.2, 13.1.4 id", Cmi5Rules::iris),
          required("ID_TWICE", "13.1.4 id", Cmi5Rules::unique),
          required("TEXT_MISSING", "13.1 title, description", Cmi5Rules::texts),
          required("ELEMENT_ORDER", "13.2", Cmi5Rules::order),
          required("URL_MISSING", "13.1.4 url", Cmi5Rules::url),
          required("URL_FILE_MISSING", "14.1", Cmi5Rules::file),
          required("URL_RESERVED", "8.1", Cmi5Rules::reserved),
          required(
              "MOVE_ON",
              "13.1.4 moveOn",
              attribute("moveOn", MOVE_ON::contains, "is none of " + sorted(MOVE_ON) + ".")),
          required(
              "LAUNCH_METHOD",
              "13.1.4 launchMethod",
              attribute(
                  "launchMethod",
                  LAUNCH_METHODS::contains,
                  "is none of " + sorted(LAUNCH_METHODS) + ".")),
          required(
              "MASTERY_SCORE",
              "13.1.4 masteryScore",
              attribute(
                  "masteryScore",
                  it -> SHARE.matcher(it).matches(),
                  "is no number from 0 to 1 with up to four decimals.")),
          required("OBJECTIVE_UNRESOLVED", "13.1.3", Cmi5Rules::objectives),
          advised(
              "MOVE_ON_NOT_APPLICABLE",
              "cmi5 13.1.4 moveOn: by default it counts as done unopened",
              Cmi5Rules::done));

  private Cmi5Rules() {}

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private static BiConsumer<Cmi5Course, Rule.Complaint> attribute(
      String name, Predicate<String> isRight, String message) {
    return (course, complaint) ->
        course
            .units()
            .forEach(
                unit ->
                    unit.attribute(name)
                        .filter(it -> !isRight.test(it))
                        .ifPresent(
                            it ->
                                complaint.at(
                                    unit.place(), "%s=\"%s\" %s".formatted(name, it, message))));
  }

  private static void root(Cmi5Course course, Rule.Complaint complaint) {
    if (!course.contents().root().isEmpty()) {
      complaint.at(
          course.root().place(),
          "cmi5.xml lies in the folder \"%s\" of the zip; pack what is in the folder, not the"
                  .formatted(course.contents().root())
              + " folder.");
    }
  }

  private static void namespace(Cmi5Course course, Rule.Complaint complaint) {
    String prefix = course.root().prefix();
    String declared =
        course.root().attributes().getOrDefault(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, "");
    if (!course.root().name().equals("courseStructure") || !declared.equals(NAMESPACE)) {
      complaint.at(
          course.root().place(),
          "The outermost element has to be <courseStructure xmlns=\"%s\">.".formatted(NAMESPACE));
    }
  }

  private static void course(Cmi5Course course, Rule.Complaint complaint) {
    if (course.root().children("course").count() != 1) {
      complaint.at(
          course.root().place(), "There has to be one <course> with id, title and description.");
    }
  }

  private static void units(Cmi5Course course, Rule.Complaint complaint) {
    if (course.units().isEmpty()) {
      complaint.at(
          course.root().place(), "There is no <au>, so there is nothing to open; add one.");
    }
  }

  private static void blocks(Cmi5Course course, Rule.Complaint complaint) {
    course.blocks().stream()
        .filter(it -> it.child("au").isEmpty() && it.child("block").isEmpty())
        .forEach(it -> complaint.at(it.place(), "This block is empty; fill it or delete it."));
  }

  private static Stream<XmlElement> all(Cmi5Course course) {
    return Stream.of(course.course().stream(), course.blocks().stream(), course.units().stream())
        .flatMap(it -> it);
  }

  private static void iris(Cmi5Course course, Rule.Complaint complaint) {
    all(course)
        .filter(it -> !IRI.matcher(it.attribute("id").orElse("")).matches())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The id \"%s\" is no IRI of its own; write one such as https://example.org/x."
                        .formatted(it.attribute("id").orElse(""))));
  }

  private static void unique(Cmi5Course course, Rule.Complaint complaint) {
    Set<String> seen = new HashSet<>();
    all(course)
        .filter(it -> it.attribute("id").isPresent() && !seen.add(it.attribute("id").orElse("")))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The id \"%s\" is taken; choose another one."
                        .formatted(it.attribute("id").orElse(""))));
  }

  private static void texts(Cmi5Course course, Rule.Complaint complaint) {
    all(course)
        .forEach(
            element -> {
              for (String name : List.of("title", "description")) {
                if (Cmi5Course.text(element, name).isEmpty()) {
                  complaint.at(
                      element.place(),
                      "This %s has no %s; add one with a <langstring>."
                          .formatted(element.name(), name));
                }
              }
            });
  }

  private static void order(Cmi5Course course, Rule.Complaint complaint) {
    all(course)
        .filter(it -> !isSorted(it.children().map(child -> ORDER.indexOf(child.name())).toList()))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "What this %s holds has to come in this order: %s."
                        .formatted(it.name(), String.join(", ", ORDER))));
  }

  /** Whether what has a place in the order keeps to it. */
  private static boolean isSorted(List<Integer> places) {
    List<Integer> known = places.stream().filter(it -> it >= 0).toList();
    return known.stream().sorted().toList().equals(known);
  }

  private static void url(Cmi5Course course, Rule.Complaint complaint) {
    course.units().stream()
        .filter(it -> !isAddress(Cmi5Course.url(it)))
        .forEach(
            it ->
                complaint.at(
                    it.place(), "This au needs one <url>, in which spaces are written as %20."));
  }

  private static boolean isAddress(String url) {
    try {
      return !new URI(url).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void file(Cmi5Course course, Rule.Complaint complaint) {
    for (XmlElement unit : course.units()) {
      String url = Cmi5Course.url(unit);
      String path = Manifest.decoded(url);
      if (!url.isEmpty() && !Manifest.isElsewhere(url) && !course.contents().has(path)) {
        complaint.at(
            unit.place(),
            "There is no file \"%s\" in the package; add it, or write the whole address."
                .formatted(path));
      }
    }
  }

  private static void reserved(Cmi5Course course, Rule.Complaint complaint) {
    for (XmlElement unit : course.units()) {
      String url = Cmi5Course.url(unit);
      Optional<String> taken =
          Arrays.stream(url.substring(url.indexOf('?') + 1).split("&", -1))
              .map(it -> it.replaceFirst("=.*", ""))
              .filter(it -> url.contains("?") && RESERVED.contains(it))
              .findFirst();
      taken.ifPresent(
          it ->
              complaint.at(
                  unit.place(),
                  "The LMS itself adds \"%s\" to the url; name your parameter otherwise."
                      .formatted(it)));
    }
  }

  private static void objectives(Cmi5Course course, Rule.Complaint complaint) {
    Set<String> known =
        course
            .root()
            .children("objectives")
            .flatMap(it -> it.children("objective"))
            .flatMap(it -> it.attribute("id").stream())
            .collect(Collectors.toSet());
    Stream.concat(course.blocks().stream(), course.units().stream())
        .flatMap(it -> it.children("objectives"))
        .flatMap(it -> it.children("objective"))
        .filter(it -> !known.contains(it.attribute("idref").orElse("")))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "There is no objective \"%s\" in the course; name one."
                        .formatted(it.attribute("idref").orElse(""))));
  }

  private static void done(Cmi5Course course, Rule.Complaint complaint) {
    course.units().stream()
        .filter(it -> it.attribute("moveOn").orElse("NotApplicable").equals("NotApplicable"))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "Say moveOn=\"Completed\" or \"Passed\", if this au is to be worked through."));
  }
}
