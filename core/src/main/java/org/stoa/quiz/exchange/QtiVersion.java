package org.stoa.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlNode;
import org.stoa.xml.XmlText;

/**
 * The two spellings of the same vocabulary: 2.1 (and 2.2) say {@code simpleChoice}, 3.0 says {@code
 * qti-simple-choice}. Readers and writers speak as 2.1 does.
 */
enum QtiVersion {
  V2_1,
  V3_0;

  private static final String PREFIX = "qti-";
  private static final Set<String> HTML = Set.of("div", "p");
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])([A-Z])");
  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

  String namespace() {
    return this == V2_1
        ? "http://www.imsglobal.org/xsd/imsqti_v2p1"
        : "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
  }

  /** Where a standard way of marking is found. */
  String template(String name) {
    return this == V2_1
        ? "http://www.imsglobal.org/question/qti_v2p1/rptemplates/" + name
        : "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/" + name + ".xml";
  }

  /** What the manifest of a package says that it is: namespace, schema and its version. */
  List<String> manifest() {
    return this == V2_1
        ? List.of("http://www.imsglobal.org/xsd/imscp_v1p1", "QTIv2.1 Package", "1.0.0")
        : List.of("http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", "QTI Package", "3.0.0");
  }

  /** What the manifest of a package calls a {@code test} or an {@code item}. */
  String resource(String kind) {
    return "imsqti_" + kind + (this == V2_1 ? "_xmlv2p1" : "_xmlv3p0");
  }

  /** A file in this spelling. */
  XmlText text() {
    return this == V2_1
        ? new XmlText()
        : new XmlText(it -> HTML.contains(it) ? it : PREFIX + hyphened(it), QtiVersion::hyphened);
  }

  /** What stands in a block that learners read: 3.0 wants an element around it. */
  String blocks(String markdown) {
    String blocks = Markup.blocks(markdown);
    return this == V2_1 || blocks.isEmpty()
        ? blocks
        : "<qti-content-body>" + blocks + "</qti-content-body>";
  }

  private static String hyphened(String name) {
    return name.equals("xmlns")
        ? name
        : CAPITAL.matcher(name).replaceAll("-$1").toLowerCase(Locale.ROOT);
  }

  /** An element of either spelling, in that of 2.1. */
  static XmlElement plain(XmlElement element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    element.attributes().forEach((name, value) -> attributes.put(joined(name), value));
    List<XmlNode> content =
        element.content().stream()
            .map(it -> it instanceof XmlElement child ? plain(child) : it)
            .toList();
    String name =
        element.name().startsWith(PREFIX)
            ? joined(element.name().substring(PREFIX.length()))
            : element.name();
    return new XmlElement(element.prefix(), name, attributes, content, element.place());
  }

  private static String joined(String name) {
    return HYPHEN.matcher(name).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
  }
}
