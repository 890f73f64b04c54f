package org.stoa.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.problem.Place;

/**
 * An element and what is in it. Immutable.
 *
 * @param prefix of its name; empty if it has none
 * @param name without its prefix
 * @param attributes by their names as they are written, with prefixes, in their order
 */
public record XmlElement(
    String prefix, String name, Map<String, String> attributes, List<XmlNode> content, Place place)
    implements XmlNode {

  public XmlElement {
    content = List.copyOf(content);
  }

  /** The elements directly in it. */
  public Stream<XmlElement> children() {
    return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** The elements of a name directly in it. */
  public Stream<XmlElement> children(String named) {
    return children().filter(it -> it.name.equals(named));
  }

  /** The first element of a name directly in it. */
  public Optional<XmlElement> child(String named) {
    return children(named).findFirst();
  }

  /** The elements in it, however deep, in the order in which they begin; itself first. */
  public Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children().flatMap(XmlElement::all));
  }

  /** The elements of a name in it, however deep. */
  public Stream<XmlElement> all(String named) {
    return all().filter(it -> it.name.equals(named));
  }

  /** An attribute by its name without a prefix, whichever prefix it is written with. */
  public Optional<String> attribute(String named) {
    return Optional.ofNullable(attributes.get(named))
        .or(
            () ->
                attributes.entrySet().stream()
                    .filter(it -> XmlReader.local(it.getKey()).equals(named))
                    .filter(it -> !it.getKey().startsWith("xmlns:"))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  /** Whether an attribute says so; {@code 1} says it too. */
  public boolean isTrue(String named) {
    return attribute(named).map(it -> it.equals("true") || it.equals("1")).orElse(false);
  }

  /** The text in it, however deep. */
  public String text() {
    return content.stream()
        .map(it -> it instanceof XmlElement element ? element.text() : it.toString())
        .collect(Collectors.joining());
  }

  /** What is in it, written down again. */
  public String markup() {
    return content.stream()
        .map(
            it ->
                it instanceof XmlElement element
                    ? element.toString()
                    : XmlText.escaped(it.toString()))
        .collect(Collectors.joining());
  }

  /** The element, written down again without prefixes. */
  @Override
  public String toString() {
    String tag =
        name
            + attributes.entrySet().stream()
                .map(it -> " " + XmlReader.local(it.getKey()) + "=" + XmlText.quoted(it.getValue()))
                .collect(Collectors.joining());
    return content.isEmpty() ? "<" + tag + "/>" : "<" + tag + ">" + markup() + "</" + name + ">";
  }
}
