package org.stoa.scorm;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The {@code imsmanifest.xml} of SCORM 1.2 (Content Aggregation Model 1.2, section 2.3).
 *
 * <p>It has no {@code masteryscore}: an LMS would set the status from the mean score alone, while
 * here every quiz has to be passed and every lecture seen. The player sets the status itself.
 *
 * @param files of the SCO, the page it is launched with first
 */
record Scorm12Manifest(PackagePlan plan, List<String> files) {

  private static final String IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
  private static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
  private static final int LONGEST_TITLE = 200;

  String xml() {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      write(xml);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 0, "manifest");
    xml.writeDefaultNamespace(IMSCP);
    // Some systems look for the very prefix.
    xml.writeNamespace("adlcp", ADLCP);
    xml.writeAttribute("identifier", identifier());
    xml.writeAttribute("version", "1.0");
    start(xml, 1, "metadata");
    element(xml, 2, "schema", "ADL SCORM");
    element(xml, 2, "schemaversion", "1.2");
    if (Rights.of(plan.programme()).isPresent()) {
      new Scorm12Metadata(plan, files.get(0)).write(xml);
    }
    end(xml, 1);
    organization(xml);
    resource(xml);
    end(xml, 0);
  }

  private void organization(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 1, "organizations");
    xml.writeAttribute("default", "organization");
    start(xml, 2, "organization");
    xml.writeAttribute("identifier", "organization");
    element(xml, 3, "title", title());
    start(xml, 3, "item");
    xml.writeAttribute("identifier", "item");
    xml.writeAttribute("identifierref", "sco");
    xml.writeAttribute("isvisible", "true");
    element(xml, 4, "title", title());
    end(xml, 3);
    end(xml, 2);
    end(xml, 1);
  }

  private void resource(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 1, "resources");
    start(xml, 2, "resource");
    xml.writeAttribute("identifier", "sco");
    xml.writeAttribute("type", "webcontent");
    xml.writeAttribute("adlcp", ADLCP, "scormtype", "sco");
    xml.writeAttribute("href", files.get(0));
    for (String file : files) {
      indent(xml, 3);
      xml.writeEmptyElement("file");
      xml.writeAttribute("href", file);
    }
    end(xml, 2);
    end(xml, 1);
  }

  /** Tells packages apart within its first 15 characters; some systems read no further. */
  private String identifier() {
    String id = plan.programme().id().value();
    var sum = new CRC32();
    sum.update((id + " " + plan.reader().toLanguageTag()).getBytes(StandardCharsets.UTF_8));
    return "p%08x-%s".formatted(sum.getValue(), id.replaceAll("[^A-Za-z0-9._-]", "-"));
  }

  private String title() {
    String title = plan.title().strip();
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  static void element(XMLStreamWriter xml, int depth, String name, String text)
      throws XMLStreamException {
    start(xml, depth, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  static void start(XMLStreamWriter xml, int depth, String name) throws XMLStreamException {
    indent(xml, depth);
    xml.writeStartElement(name);
  }

  static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    indent(xml, depth);
    xml.writeEndElement();
  }

  private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
