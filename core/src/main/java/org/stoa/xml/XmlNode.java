package org.stoa.xml;

/** What stands in an element. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** Characters, as they are meant. */
  record Text(String text) implements XmlNode {
    @Override
    public String toString() {
      return text;
    }
  }
}
