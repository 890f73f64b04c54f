package org.stoa.scorm.manifest;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.stoa.scorm.Item;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.Unit;
import org.stoa.scorm.schema.SchemaSet;
import org.stoa.statement.ActivityId;
import org.stoa.xml.XmlText;

/**
 * An {@code imsmanifest.xml} (Content Aggregation Model, "Content Packaging"): what the editions of
 * SCORM have in common. The namespaces, and what an item says about itself, are the edition's.
 * Prefixes are the usual ones, since some systems look for them to the letter.
 */
public abstract sealed class ScormManifest permits Scorm12Manifest, Scorm2004Manifest {

  private static final String ORGANIZATION = "organization";

  private final PackagePages pages;

  ScormManifest(PackagePages pages) {
    this.pages = pages;
  }

  /**
   * The document.
   *
   * @throws IllegalStateException if it isn't valid, and no LMS should see it
   */
  public final String xml() {
    String written = written();
    List<String> problems = schemas().problems(written);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems) + "\n" + written);
    }
    return written;
  }

  private String written() {
    var xml = new XmlText();
    String[] attributes =
        Stream.concat(
                namespaces().stream(),
                Stream.of(
                    "xmlns:xsi",
                    XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                    "xsi:schemaLocation",
                    schemas().location(),
                    "identifier",
                    plan().identifier(),
                    "version",
                    "1.0"))
            .toArray(String[]::new);
    xml.element(
        "manifest",
        () -> {
          xml.element("metadata", () -> metadata(xml));
          xml.element("organizations", () -> organization(xml), "default", ORGANIZATION);
          xml.element("resources", () -> plan().units().forEach(unit -> resource(xml, unit)));
        },
        attributes);
    return xml.toString();
  }

  private void metadata(XmlText xml) {
    xml.element("schema", "ADL SCORM");
    xml.element("schemaversion", version());
    describe(xml);
  }

  private void organization(XmlText xml) {
    String[] attributes =
        Stream.concat(Stream.of("identifier", ORGANIZATION), ofOrganization().stream())
            .toArray(String[]::new);
    xml.element(
        "organization",
        () -> {
          xml.element("title", Titles.shortened(plan().title()));
          plan().items().forEach(item -> item(xml, item));
          completeOrganization(xml);
        },
        attributes);
  }

  private void item(XmlText xml, Item item) {
    if (item instanceof Item.Cluster cluster) {
      cluster(xml, cluster);
    } else if (item instanceof Item.Leaf leaf) {
      leaf(xml, leaf);
    }
  }

  private void cluster(XmlText xml, Item.Cluster cluster) {
    xml.element(
        "item",
        () -> {
          xml.element("title", Titles.shortened(cluster.title()));
          cluster.items().forEach(item -> item(xml, item));
          completeCluster(xml, cluster);
        },
        "identifier",
        "group-" + cluster.group().id(),
        "isvisible",
        "true");
  }

  private void leaf(XmlText xml, Item.Leaf leaf) {
    xml.element(
        "item",
        () -> {
          xml.element("title", Titles.shortened(leaf.title()));
          completeLeaf(xml, leaf);
        },
        "identifier",
        "item-" + leaf.unit().id(),
        "identifierref",
        leaf.unit().id(),
        "isvisible",
        "true");
  }

  private void resource(XmlText xml, Unit unit) {
    xml.element(
        "resource",
        () -> files(unit).forEach(it -> xml.empty("file", "href", it)),
        "identifier",
        unit.id(),
        "type",
        "webcontent",
        scormType(),
        "sco",
        "href",
        unit.page());
  }

  private Stream<String> files(Unit unit) {
    boolean first = unit.equals(plan().units().get(0));
    return Stream.concat(pages.files(unit).stream(), first ? besides().stream() : Stream.empty());
  }

  /** Of the item of an activity that is a unit of its own. */
  static String identifier(ActivityId activity) {
    return "item-" + PackagePlan.unitId(activity);
  }

  final PackagePlan plan() {
    return pages.plan();
  }

  /** The schemas by which it is valid. */
  public abstract SchemaSet schemas();

  /** What the schema's version is called. */
  abstract String version();

  /** Attributes that declare namespaces: name, value, name, value and so on. */
  abstract List<String> namespaces();

  /** The attribute that tells a SCO from an asset. */
  abstract String scormType();

  /** Files that belong to no page; the first SCO lists them, since some LMSs ask for all. */
  abstract List<String> besides();

  /** Adds what is known about the content. */
  abstract void describe(XmlText xml);

  /** Further attributes of the organization. */
  abstract List<String> ofOrganization();

  /** Adds what follows its items. */
  abstract void completeOrganization(XmlText xml);

  /** Adds what follows its items. */
  abstract void completeCluster(XmlText xml, Item.Cluster cluster);

  /** Adds what follows its title. */
  abstract void completeLeaf(XmlText xml, Item.Leaf leaf);
}
