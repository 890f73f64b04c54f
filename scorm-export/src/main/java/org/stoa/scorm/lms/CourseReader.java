package org.stoa.scorm.lms;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Problems;
import org.stoa.scorm.lms.CourseStructure.Block;
import org.stoa.scorm.lms.CourseStructure.Node;
import org.stoa.scorm.lms.CourseStructure.Unit;
import org.stoa.scorm.manifest.MoveOn;
import org.stoa.source.SourceText;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlReader;

/**
 * Holds a {@code cmi5.xml} to the rules of cmi5, section 13, and of its schema: which elements
 * there are, in which order, and what they may say.
 */
final class CourseReader {

  private static final List<String> UNIT_ELEMENTS =
      List.of("title", "description", "objectives", "url", "launchParameters", "entitlementKey");
  private static final List<String> WINDOWS = List.of("AnyWindow", "OwnWindow");
  private static final int MASTERY_PLACES = 4;

  private final Problems problems;
  private final Set<String> ids = new HashSet<>();

  CourseReader(Problems problems) {
    this.problems = problems;
  }

  Optional<CourseStructure> read(SourceText source) {
    Optional<CourseStructure> course = XmlReader.read(source, problems).flatMap(this::course);
    return problems.hasErrors() ? Optional.empty() : course;
  }

  private Optional<CourseStructure> course(XmlElement root) {
    if (!root.name().equals("courseStructure")) {
      wrong(root, "13.2", "The root is courseStructure, not " + root.name() + ".");
    }
    Optional<XmlElement> course = root.child("course");
    if (course.isEmpty()) {
      wrong(root, "13.1.1", "There is no course.");
      return Optional.empty();
    }
    String id = iri(course.get());
    description(course.get());
    List<Node> nodes = nodes(root);
    return Optional.of(new CourseStructure(id, texts(course.get(), "title"), nodes));
  }

  private List<Node> nodes(XmlElement parent) {
    List<Node> nodes = new ArrayList<>();
    for (XmlElement child : parent.children().toList()) {
      if (child.name().equals("block")) {
        nodes.add(block(child));
      } else if (child.name().equals("au")) {
        nodes.add(unit(child));
      }
    }
    if (nodes.isEmpty()) {
      wrong(parent, "13.1.2", "A course and a block hold at least one unit or block.");
    }
    return nodes;
  }

  private Block block(XmlElement block) {
    String id = uniqueIri(block, "13.1.2");
    description(block);
    return new Block(id, texts(block, "title"), nodes(block));
  }

  private Unit unit(XmlElement unit) {
    String id = uniqueIri(unit, "13.1.4");
    description(unit);
    List<String> elements = unit.children().map(XmlElement::name).toList();
    if (!elements.stream().sorted(this::inOrder).toList().equals(elements)) {
      wrong(unit, "13.2", "The elements of a unit come in this order: " + UNIT_ELEMENTS + ".");
    }
    String window = unit.attribute("launchMethod").orElse("AnyWindow");
    if (!WINDOWS.contains(window)) {
      wrong(unit, "13.1.4", "launchMethod is one of " + WINDOWS + ", not \"" + window + "\".");
    }
    return new Unit(
        id,
        texts(unit, "title"),
        url(unit),
        moveOn(unit),
        masteryScore(unit),
        unit.child("launchParameters").map(it -> it.text().strip()));
  }

  private int inOrder(String one, String other) {
    return Integer.compare(UNIT_ELEMENTS.indexOf(one), UNIT_ELEMENTS.indexOf(other));
  }

  private MoveOn moveOn(XmlElement unit) {
    String code = unit.attribute("moveOn").orElse(MoveOn.NOT_APPLICABLE.code());
    Optional<MoveOn> moveOn = MoveOn.of(code);
    if (moveOn.isEmpty()) {
      wrong(unit, "13.1.4", "There is no moveOn \"" + code + "\".");
    }
    return moveOn.orElse(MoveOn.NOT_APPLICABLE);
  }

  private Optional<BigDecimal> masteryScore(XmlElement unit) {
    Optional<String> given = unit.attribute("masteryScore");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (!given.get().matches("0|1|1\\.0{1,4}|0\\.[0-9]{1," + MASTERY_PLACES + "}")) {
      wrong(unit, "13.1.4", "masteryScore runs from 0 to 1, with at most 4 decimals.");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(given.get()));
  }

  /** Within the package: nothing that it would fetch from elsewhere. */
  private String url(XmlElement unit) {
    String url = unit.child("url").map(it -> it.text().strip()).orElse("");
    try {
      URI address = URI.create(url);
      if (url.isEmpty() || address.isAbsolute() || address.getRawQuery() != null) {
        wrong(unit, "14.1", "The url names a page of the package, relative and without a query.");
      }
    } catch (IllegalArgumentException e) {
      wrong(unit, "13.1.4", "\"" + url + "\" is no URL.");
    }
    return url;
  }

  private String uniqueIri(XmlElement element, String section) {
    String id = iri(element);
    if (!ids.add(id)) {
      wrong(element, section, "The id \"" + id + "\" is here twice.");
    }
    return id;
  }

  private String iri(XmlElement element) {
    String id = element.attribute("id").map(String::strip).orElse("");
    if (!id.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
      wrong(
          element, "3.0", "The id of a " + element.name() + " is a whole IRI, not \"" + id + "\".");
    }
    return id;
  }

  private void description(XmlElement element) {
    List<String> first = element.children().map(XmlElement::name).limit(2).toList();
    if (!first.equals(List.of("title", "description"))) {
      wrong(element, "13.2", "A " + element.name() + " begins with its title and description.");
    }
    texts(element, "description");
  }

  private Map<String, String> texts(XmlElement element, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    element
        .child(name)
        .ifPresent(
            text ->
                text.children("langstring")
                    .forEach(
                        it -> texts.put(it.attribute("lang").orElse("und"), it.text().strip())));
    if (texts.isEmpty() || texts.containsValue("")) {
      wrong(element, "13.1", "The " + name + " of a " + element.name() + " has a text.");
    }
    return texts;
  }

  private void wrong(XmlElement where, String section, String what) {
    problems.error("CMI5_COURSE", where.place(), what + " (cmi5, section " + section + ")");
  }
}
