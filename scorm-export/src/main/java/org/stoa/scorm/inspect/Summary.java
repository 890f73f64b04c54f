package org.stoa.scorm.inspect;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.xml.XmlElement;

/** An element in one line: its text, or what is in it with the attributes. */
final class Summary {

  private static final int LONGEST = 200;

  private Summary() {}

  static String of(XmlElement element) {
    String all = written(element).strip().replaceAll("\\s+", " ");
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
  }

  private static String written(XmlElement element) {
    Stream<String> attributes =
        element.attributes().entrySet().stream()
            .filter(it -> !it.getKey().startsWith("xmlns"))
            .map(Map.Entry::toString);
    if (element.children().findAny().isEmpty()) {
      return Stream.concat(attributes, Stream.of(element.text().strip()))
          .filter(it -> !it.isEmpty())
          .collect(Collectors.joining(" "));
    }
    Stream<String> children =
        element.children().limit(20).map(it -> it.name() + "(" + written(it) + ")");
    return Stream.concat(attributes, children).collect(Collectors.joining(" "));
  }
}
