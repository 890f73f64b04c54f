package org.stoa.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

/**
 * Reads XML (XML 1.0, fifth edition). A document type is passed over and never looked up; one that
 * declares something itself is refused, for that is how a few bytes become gigabytes or another
 * file's text. Not thread-safe; one reader reads one text.
 */
public final class XmlReader {

  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 500_000;

  /** As XML knows them (section 2.11). */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");

  private final SourceText source;
  private final int[] lineStarts;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<XmlElement> root = Optional.empty();
  private int elements;

  private XmlReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                LINE_END.matcher(source.text()).results().mapToInt(MatchResult::end))
            .toArray();
  }

  /** An element whose end isn't there yet. */
  private record Open(
      String name, Map<String, String> attributes, int offset, List<XmlNode> content) {}

  /** Reads a text; empty, with a problem, if it isn't XML or not one to be trusted. */
  public static Optional<XmlElement> read(SourceText source, Problems problems) {
    return new XmlReader(source, problems).read();
  }

  private Optional<XmlElement> read() {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(source.text()));
      while (xml.hasNext()) {
        if (!take(xml, xml.next())) {
          return Optional.empty();
        }
      }
      return root;
    } catch (XMLStreamException e) {
      problems.error("XML_MALFORMED", place(e), malformed(e));
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // Newer JDKs have a limit of their own, which says less and may come before ours.
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST + 10);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing else is read");
        });
    return factory;
  }

  private boolean take(XMLStreamReader xml, int event) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin(xml);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(xml.getText());
      case XMLStreamConstants.DTD -> isHarmless(xml);
      case XMLStreamConstants.ENTITY_REFERENCE ->
          refuse(
              xml,
              "XML_ENTITY",
              "\"&" + xml.getLocalName() + ";\" isn't known in XML; write the character itself.");
      default -> true;
    };
  }

  private boolean begin(XMLStreamReader xml) {
    // The stream is behind the tag, and no tag has a "<" in it but its first sign.
    int offset = Math.max(0, source.text().lastIndexOf('<', offset(xml.getLocation()) - 1));
    if (open.size() >= DEEPEST) {
      return refuse(offset, "XML_TOO_DEEP", "Elements stand in more than 100 others here.");
    }
    elements++;
    if (elements > MOST_ELEMENTS) {
      return refuse(offset, "XML_TOO_LONG", "More than 500,000 elements; split the file.");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String local = xml.getAttributeLocalName(i);
      attributes.put(prefix.isEmpty() ? local : prefix + ":" + local, xml.getAttributeValue(i));
    }
    open.push(new Open(xml.getLocalName(), attributes, offset, new ArrayList<>()));
    return true;
  }

  /**
   * Where the stream is. Its own offsets are wrong where its first buffer ends; lines never are.
   */
  private int offset(Location location) {
    int line = Math.max(1, Math.min(location.getLineNumber(), lineStarts.length)) - 1;
    int column = Math.max(1, location.getColumnNumber());
    return Math.min(lineStarts[line] + column - 1, source.text().length());
  }

  /** A name without its prefix. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private boolean end() {
    Open ended = open.pop();
    XmlElement element =
        new XmlElement(
            prefix(ended.name),
            local(ended.name),
            ended.attributes,
            ended.content,
            source.placeAt(ended.offset));
    if (open.isEmpty()) {
      root = Optional.of(element);
    } else {
      open.peek().content.add(element);
    }
    return true;
  }

  private boolean text(String text) {
    if (!open.isEmpty()) {
      open.peek().content.add(new XmlNode.Text(text));
    }
    return true;
  }

  private boolean isHarmless(XMLStreamReader xml) {
    int begin = source.text().indexOf("<!DOCTYPE");
    String declaration = source.text().substring(begin, offset(xml.getLocation()));
    return !declaration.contains("[")
        || refuse(
            begin,
            "XML_DOCTYPE",
            "This file declares entities of its own, which isn't safe to read; delete"
                + " \"<!DOCTYPE …]>\".");
  }

  private boolean refuse(XMLStreamReader xml, String code, String message) {
    return refuse(offset(xml.getLocation()), code, message);
  }

  private boolean refuse(int offset, String code, String message) {
    problems.error(code, source.placeAt(offset), message);
    return false;
  }

  private Place place(XMLStreamException e) {
    return Optional.ofNullable(e.getLocation())
        .map(it -> source.placeAt(offset(it)))
        .orElse(Place.startOf(source.file()));
  }

  private static String malformed(XMLStreamException e) {
    String said = String.valueOf(e.getMessage());
    String why = said.substring(said.lastIndexOf("Message: ") + 1).replace("essage: ", "");
    return "This isn't XML from here on (" + why.strip() + "). Export the file again, or mend it.";
  }
}
