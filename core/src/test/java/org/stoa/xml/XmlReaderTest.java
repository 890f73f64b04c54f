package org.stoa.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.testing.Stopwatch;

class XmlReaderTest {

  private final Problems problems = new Problems();

  private Optional<XmlElement> read(String text) {
    return XmlReader.read(new SourceText("x.xml", text), problems);
  }

  private static void assertRefused(String text, String expected) {
    Problems problems = new Problems();
    assertEquals(Optional.empty(), XmlReader.read(new SourceText("x.xml", text), problems));
    assertEquals(
        List.of(expected),
        problems.inReadingOrder().stream()
            .map(it -> it.place().line() + ":" + it.place().column() + ": " + it.code())
            .toList());
  }

  @Test
  @DisplayName("elements, attributes and texts, without prefixes, are read in their order")
  void tree() {
    XmlElement root =
        read("<q:a b='1' xmlns:q='urn:q'>x<!-- no --><c/>&lt;<![CDATA[<&]]><d>y</d></q:a>")
            .orElseThrow();
    assertEquals("a", root.name());
    assertEquals(Optional.of("1"), root.attribute("b"));
    assertEquals("x<<&y", root.text());
    assertEquals("x<c/>&lt;&lt;&amp;<d>y</d>", root.markup());
    assertEquals(List.of("c", "d"), root.children().map(XmlElement::name).toList());
  }

  @Test
  @DisplayName("an element and its attributes keep their prefixes, and are found without them")
  void prefixes() {
    XmlElement root = read("<q:a xmlns:q='urn:q' xml:lang='ko' q:c='2' lang='en'/>").orElseThrow();
    assertEquals("q", root.prefix());
    assertEquals(
        List.of("xmlns:q", "xml:lang", "q:c", "lang"), List.copyOf(root.attributes().keySet()));
    assertEquals(Optional.of("2"), root.attribute("c"));
    assertEquals(Optional.of("en"), root.attribute("lang"));
    assertEquals(Optional.empty(), root.attribute("q"));
  }

  @Test
  @DisplayName("each element knows where its tag begins, with any line ends and in a long file")
  void places() {
    XmlElement root =
        read("<a>\r\n  <b\r\n  c='>'/> 한글𝄞 <d>" + "x".repeat(100_000) + "</d>\n<e/></a>")
            .orElseThrow();
    assertEquals(
        List.of("x.xml:2:3", "x.xml:3:15", "x.xml:4:1"),
        root.children().map(it -> it.place().toString()).toList());
  }

  @Test
  @DisplayName("the place is right wherever the parser's buffers end")
  void buffers() {
    for (int length = 0; length < 200; length++) {
      String text =
          "<?xml version='1.0'?>\n<a b='" + "x".repeat(length) + "'>\r<c/>\r\n\n <d/></a>";
      XmlElement root = read(text).orElseThrow();
      assertEquals("x.xml:2:1", root.place().toString());
      assertEquals(4, root.children().skip(1).findFirst().orElseThrow().place().line());
      assertEquals(2, root.children().skip(1).findFirst().orElseThrow().place().column());
    }
  }

  @Test
  @DisplayName("a document type that is only named is passed over and not looked up")
  void doctype(@TempDir Path folder) throws IOException {
    Path never = folder.resolve("never.dtd");
    Files.writeString(never, "<!ENTITY a \"secret\">");
    assertEquals(
        "b", read("<!DOCTYPE a SYSTEM '" + never.toUri() + "'>\n<a>b</a>").orElseThrow().text());
    assertRefused("<!DOCTYPE a SYSTEM '" + never.toUri() + "'>\n<a>&a;</a>", "2:7: XML_ENTITY");
  }

  @Test
  @DisplayName("a file that declares entities is refused: neither another file nor a bomb")
  void entities() {
    assertRefused(
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>", "1:1: XML_DOCTYPE");
  }

  @Test
  @DisplayName("a billion laughs are refused in no time")
  void laughs() throws Exception {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    bomb.append("]><a b='&l29;'>&l29;</a>");
    Stopwatch.inASecond(
        () -> {
          assertRefused(bomb.toString(), "1:1: XML_DOCTYPE");
          return bomb;
        });
  }

  @Test
  @DisplayName("ten thousand elements in one another are refused at the hundred and first")
  void deep() {
    assertRefused("<a>".repeat(10_000), "1:301: XML_TOO_DEEP");
  }

  @Test
  @DisplayName("a million elements are refused")
  void many() {
    assertRefused("<a>" + "<b/>".repeat(1_000_000) + "</a>", "1:2000000: XML_TOO_LONG");
  }

  @Test
  @DisplayName("what isn't XML is a problem with its place")
  void malformed() {
    assertRefused("<a>\n<b></a>", "2:6: XML_MALFORMED");
  }

  @Test
  @DisplayName("nothing at all is a problem too")
  void nothing() {
    assertRefused("", "1:1: XML_MALFORMED");
  }

  @Test
  @DisplayName("what is written is read again, whatever signs are in it")
  void written() {
    var xml = new XmlText();
    String signs = "<>&\"'\n\t ]]> 한글 𝄞";
    xml.element("a", () -> xml.element("b", signs, "c", "<\"&"), "d", "e");
    XmlElement root = read(xml.toString()).orElseThrow();
    assertEquals(signs, root.child("b").orElseThrow().text());
    assertEquals(Optional.of("<\"&"), root.child("b").orElseThrow().attribute("c"));
    assertEquals("\uFFFD", XmlText.escaped("\u0000"));
  }
}
