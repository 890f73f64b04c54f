package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A manifest as tests read it: elements by the names with the prefixes that stand in it. */
record ManifestXml(String text) {

  Element only(String name) {
    List<Element> elements = all(name);
    assertEquals(1, elements.size(), name + " in " + text);
    return elements.get(0);
  }

  List<Element> all(String name) {
    return elements(document().getElementsByTagName(name));
  }

  /** The item with this title; titles are distinct in tests. */
  Element item(String title) {
    return all("item").stream()
        .filter(item -> within(item, "title").get(0).getTextContent().equals(title))
        .findFirst()
        .orElseThrow();
  }

  static List<Element> within(Element parent, String name) {
    return elements(parent.getElementsByTagName(name));
  }

  /** The names of the elements directly in this one, in order. */
  static List<String> children(Element parent) {
    List<String> names = new ArrayList<>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        names.add(element.getTagName());
      }
    }
    return names;
  }

  Document document() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
