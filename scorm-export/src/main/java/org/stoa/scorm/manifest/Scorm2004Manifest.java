package org.stoa.scorm.manifest;

import java.util.List;
import java.util.Optional;
import org.stoa.scorm.Item;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.Rights;
import org.stoa.scorm.schema.SchemaSet;
import org.stoa.xml.XmlText;

/**
 * The {@code imsmanifest.xml} of SCORM 2004 (Content Aggregation Model, sections 3 and 5). What the
 * content is about lies in a file of its own, because the schema of the 3rd edition takes no
 * metadata without their schema.
 */
public final class Scorm2004Manifest extends ScormManifest {

  /** The name of the file that says what the content is about. */
  public static final String METADATA = "metadata.xml";

  private static final List<String> NAMESPACES =
      List.of(
          "xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1",
          "xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3",
          "xmlns:adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3",
          "xmlns:adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3",
          "xmlns:imsss", "http://www.imsglobal.org/xsd/imsss");

  private final Scorm2004Edition edition;

  /** Of a package with these pages. */
  public Scorm2004Manifest(PackagePages pages, Scorm2004Edition edition) {
    super(pages);
    this.edition = edition;
  }

  /** What the content is about and what others may do with it, if its author says so. */
  public Optional<String> metadata() {
    return Rights.of(plan().programme())
        .map(
            rights -> {
              var xml = new XmlText();
              new Lom(plan(), rights, LomBinding.IEEE).write(xml);
              return xml.toString();
            });
  }

  @Override
  public SchemaSet schemas() {
    return switch (edition) {
      case THIRD -> SchemaSet.SCORM_2004_3RD;
      case FOURTH -> SchemaSet.SCORM_2004_4TH;
    };
  }

  @Override
  String version() {
    return edition.version();
  }

  @Override
  List<String> namespaces() {
    return NAMESPACES;
  }

  @Override
  String scormType() {
    return "adlcp:scormType";
  }

  @Override
  List<String> besides() {
    return metadata().map(it -> List.of(METADATA)).orElseGet(List::of);
  }

  @Override
  void describe(XmlText xml) {
    metadata().ifPresent(it -> xml.element("adlcp:location", METADATA));
  }

  @Override
  List<String> ofOrganization() {
    // What is done here opens nothing in another package.
    return List.of("adlseq:objectivesGlobalToSystem", "false");
  }

  @Override
  void completeOrganization(XmlText xml) {
    sequencing().ofOrganization(xml);
  }

  @Override
  void completeCluster(XmlText xml, Item.Cluster cluster) {
    sequencing().of(xml, cluster);
  }

  @Override
  void completeLeaf(XmlText xml, Item.Leaf leaf) {
    switch (edition) {
      case THIRD -> xml.element("adlcp:completionThreshold", "1.0");
      case FOURTH ->
          xml.empty(
              "adlcp:completionThreshold",
              "completedByMeasure",
              "true",
              "minProgressMeasure",
              "1.0");
    }
    sequencing().of(xml, leaf);
    xml.element(
        "adlnav:presentation", () -> xml.element("adlnav:navigationInterface", () -> hidden(xml)));
  }

  /** Nobody throws her work away by a button, or goes on where nothing follows. */
  private void hidden(XmlText xml) {
    if (plan().units().size() == 1) {
      xml.element("adlnav:hideLMSUI", "continue");
      xml.element("adlnav:hideLMSUI", "previous");
    }
    xml.element("adlnav:hideLMSUI", "exitAll");
    xml.element("adlnav:hideLMSUI", "abandon");
    xml.element("adlnav:hideLMSUI", "abandonAll");
  }

  private Sequencing sequencing() {
    return new Sequencing(plan());
  }
}
