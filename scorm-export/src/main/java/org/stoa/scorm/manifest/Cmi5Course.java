package org.stoa.scorm.manifest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.scorm.Item;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.Unit;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;
import org.stoa.xapi.ProgrammeIri;
import org.stoa.xml.XmlText;

/**
 * The {@code cmi5.xml} of a course (cmi5, section 13): groups are blocks, units assignable units.
 *
 * <p>Titles and descriptions stand in every language of the programme, since the LMS shows them,
 * not the package. An activity has the IRI that it has in every other statement of Stoa. Any window
 * will do: the pages adapt to their width, and leave for where the LMS says.
 */
public record Cmi5Course(PackagePlan plan) {

  private static final String NAMESPACE =
      "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
  private static final int MASTERY_PLACES = 4;
  private static final String ACTIVITY_TYPES = "http://adlnet.gov/expapi/activities/";

  public String xml() {
    var xml = new XmlText();
    xml.element(
        "courseStructure",
        () -> {
          xml.element("course", () -> describeWhole(xml), "id", courseIri());
          plan.items().forEach(item -> write(xml, item, true));
        },
        "xmlns",
        NAMESPACE);
    return xml.toString();
  }

  /** Choices, which a course of several units can't tell. */
  public List<Problem> losses() {
    var problems = new Problems();
    plan.items().stream()
        .flatMap(Item::withItems)
        .filter(item -> item instanceof Item.Cluster cluster && !cluster.isWhole())
        .map(Item.Cluster.class::cast)
        .forEach(
            cluster ->
                problems.warning(
                    "CHOICE_LOST",
                    Place.startOf("programme.yaml"),
                    "\"%s\" asks for %d of its parts; for cmi5 all would be needed, or none, and here"
                            .formatted(cluster.group().id(), cluster.least())
                        + " it is none. In one piece the choice counts."));
    return problems.inReadingOrder();
  }

  /**
   * The blocks and units of an item.
   *
   * @param asked whether whoever leaves it out misses something; a block waits for all its parts,
   *     so where some of them would do, it must wait for none
   */
  private void write(XmlText xml, Item item, boolean asked) {
    boolean needed = asked && !item.optional();
    if (item instanceof Item.Cluster cluster) {
      xml.element(
          "block",
          () -> {
            describe(xml, cluster.group());
            cluster.items().forEach(it -> write(xml, it, needed && cluster.isWhole()));
          },
          "id",
          programmeIri().activity(cluster.group().id()));
    } else if (item instanceof Item.Leaf leaf && !plan.isDivided()) {
      MoveOn moveOn = plan.completion().map(MoveOn::of).orElse(MoveOn.NOT_APPLICABLE);
      unit(xml, leaf, moveOn, courseIri() + "/unit", "course", () -> describeWhole(xml));
    } else if (item instanceof Item.Leaf leaf) {
      Activity activity = leaf.unit().carried().get(0).activity();
      String type = activity instanceof Activity.Quiz ? "assessment" : "lesson";
      MoveOn all = leaf.unit().mark().isPresent() ? MoveOn.PASSED : MoveOn.COMPLETED;
      MoveOn moveOn = needed ? all : MoveOn.NOT_APPLICABLE;
      String iri = programmeIri().activity(activity.id());
      unit(xml, leaf, moveOn, iri, type, () -> describe(xml, activity));
    }
  }

  private static void unit(
      XmlText xml, Item.Leaf leaf, MoveOn moveOn, String iri, String type, Runnable description) {
    Unit unit = leaf.unit();
    List<String> attributes = new ArrayList<>(List.of("id", iri));
    attributes.addAll(List.of("moveOn", moveOn.code()));
    unit.mark()
        .ifPresent(
            mark -> attributes.addAll(List.of("masteryScore", scaled(mark).toPlainString())));
    attributes.addAll(List.of("launchMethod", "AnyWindow"));
    attributes.addAll(List.of("activityType", ACTIVITY_TYPES + type));
    xml.element(
        "au",
        () -> {
          description.run();
          xml.element("url", unit.page());
        },
        attributes.toArray(String[]::new));
  }

  private void describeWhole(XmlText xml) {
    Localised<String> title = plan.programme().title();
    texts(xml, title, plan.programme().summary().orElse(title));
  }

  private static void describe(XmlText xml, Activity activity) {
    texts(xml, activity.title(), activity.outline().description().orElse(activity.title()));
  }

  private static void texts(XmlText xml, Localised<String> title, Localised<String> description) {
    langstrings(xml, "title", title);
    langstrings(xml, "description", description);
  }

  private static void langstrings(XmlText xml, String name, Localised<String> text) {
    xml.element(
        name,
        () ->
            text.byLanguage()
                .forEach(
                    (language, words) ->
                        xml.element("langstring", words.strip(), "lang", language)));
  }

  /** Rounded up, so that nobody passes by rounding. */
  private static BigDecimal scaled(Percentage mark) {
    return mark.value()
        .movePointLeft(2)
        .setScale(MASTERY_PLACES, RoundingMode.CEILING)
        .stripTrailingZeros();
  }

  /** The programme's own; a part of it is another course. */
  private String courseIri() {
    String chosen =
        plan.options().activities().stream()
            .sorted()
            .map(ActivityId::value)
            .collect(Collectors.joining("+"));
    return chosen.isEmpty() ? programmeIri().toString() : programmeIri() + "/packages/" + chosen;
  }

  private ProgrammeIri programmeIri() {
    return new ProgrammeIri(plan.programme().id());
  }
}
