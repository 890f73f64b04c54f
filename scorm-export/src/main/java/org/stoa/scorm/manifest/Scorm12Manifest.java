package org.stoa.scorm.manifest;

import java.util.List;
import java.util.stream.Collectors;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.Need;
import org.stoa.scorm.Item;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.Rights;
import org.stoa.scorm.schema.SchemaSet;
import org.stoa.xml.XmlText;

/**
 * The {@code imsmanifest.xml} of SCORM 1.2 (Content Aggregation Model 1.2, section 2.3).
 *
 * <p>It has a {@code masteryscore} only where the score decides alone. Elsewhere an LMS would set
 * the status from the mean score, while every quiz has to be passed and every lecture seen.
 */
public final class Scorm12Manifest extends ScormManifest {

  private static final String IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
  private static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

  private static final int LONGEST_SCRIPT = 200;

  /** Of a package with these pages. */
  public Scorm12Manifest(PackagePages pages) {
    super(pages);
  }

  @Override
  public SchemaSet schemas() {
    return SchemaSet.SCORM_12;
  }

  @Override
  String version() {
    return "1.2";
  }

  @Override
  List<String> namespaces() {
    return List.of("xmlns", IMSCP, "xmlns:adlcp", ADLCP);
  }

  @Override
  String scormType() {
    return "adlcp:scormtype";
  }

  @Override
  List<String> besides() {
    return List.of();
  }

  @Override
  void describe(XmlText xml) {
    Rights.of(plan().programme())
        .ifPresent(it -> new Lom(plan(), it, LomBinding.IMS_1_2_1).write(xml));
  }

  @Override
  List<String> ofOrganization() {
    return List.of();
  }

  @Override
  void completeOrganization(XmlText xml) {}

  @Override
  void completeCluster(XmlText xml, Item.Cluster cluster) {}

  @Override
  void completeLeaf(XmlText xml, Item.Leaf leaf) {
    if (!leaf.after().isEmpty()) {
      leaf.unit().carried().stream()
          .flatMap(part -> plan().before(part.activity().id()).stream())
          .forEach(
              it -> xml.element("adlcp:prerequisites", script(it.parts()), "type", "aicc_script"));
    }
    if (plan().options().onFail() == OnFail.FAILED) {
      leaf.unit().mark().ifPresent(it -> xml.element("adlcp:masteryscore", it.toString()));
    }
  }

  /** All of them; the nearest ones if that is too long. */
  private static String script(List<Criterion> rules) {
    String all = rules.stream().map(Scorm12Manifest::script).collect(Collectors.joining("&"));
    return all.length() <= LONGEST_SCRIPT ? all : script(rules.subList(1, rules.size()));
  }

  private static String script(Criterion rule) {
    if (rule instanceof Need need) {
      return identifier(need.activity());
    }
    String parts =
        rule.parts().stream().map(Scorm12Manifest::script).collect(Collectors.joining(","));
    return rule.needed() + "*{" + parts + "}";
  }
}
