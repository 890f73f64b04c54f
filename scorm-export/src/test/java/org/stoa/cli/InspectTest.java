package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {

  private static final String MANIFEST =
      """
      <manifest identifier="p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="o">
          <organization identifier="o"><title>Trees</title>
            <item identifier="i" identifierref="r"><title>Leaves</title></item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="a.html">
            <file href="a.html"/>
          </resource>
        </resources>
      </manifest>
      """;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("inspect: what it is in one line, its tree, and 0 if nothing is wrong")
  void inOrder() throws IOException {
    assertEquals(0, run("inspect", zip(MANIFEST, "a.html").toString()), out::toString);
    assertEquals(
        List.of(
            "sample.zip: SCORM 1.2, \"Trees\" (schema: ADL SCORM; schemaversion: 1.2); 2 files, 1 kB",
            "  organization \"Trees\"",
            "    sco \"Leaves\" -> a.html (files: 1)",
            "0 errors, 0 warnings"),
        out.toString().lines().toList());
    assertEquals("", err.toString());
  }

  @Test
  @DisplayName("inspect: each violation with place, mend and clause, and 2; a warning alone is 0")
  void broken() throws IOException {
    String broken = MANIFEST.replace("file href=\"a.html\"", "file href=\"b.html\"");
    assertEquals(2, run("inspect", zip(broken, "a.html").toString()));
    assertTrue(
        out.toString()
            .contains(
                "imsmanifest.xml:10:7: error FILE_MISSING There is no file \"b.html\" in the"
                    + " package; add it or correct the href. [SCORM 1.2 CAM 2.3 <file> href]"),
        out::toString);
    assertEquals(0, run("inspect", zip(MANIFEST, "a.html", "b.html").toString()), out::toString);
    assertTrue(out.toString().contains("warning FILE_UNLISTED"), out::toString);
  }

  @Test
  @DisplayName("inspect --json: by the published schema, and problems for the person too")
  void json() throws IOException {
    String broken = MANIFEST.replace("file href=\"a.html\"", "file href=\"b.html\"");
    assertEquals(2, run("inspect", zip(broken, "a.html").toString(), "--json"));
    JsonNode answer = new AnswerSchema(OutputSchema.INSPECTION).read(out.toString());
    assertEquals("scorm-12", answer.path("kind").asText());
    assertEquals("a.html", answer.at("/structure/parts/0/parts/0/launch").asText());
    assertEquals("sco", answer.at("/structure/parts/0/parts/0/type").asText());
    assertTrue(answer.at("/problems/1/clause").asText().startsWith("SCORM 1.2 CAM 2.3"));
    assertTrue(err.toString().contains("error FILE_MISSING"), err::toString);
    assertFalse(
        new AnswerSchema(OutputSchema.INSPECTION)
            .accepts(out.toString().replace("\"clause\"", "\"clauses\"")));
  }

  @Test
  @DisplayName("inspect: what is no zip is one line, by the schema too; what isn't there is 64")
  void none() throws IOException {
    Path page = Files.writeString(folder.resolve("page.zip"), "<html>Not found</html>");
    assertEquals(2, run("inspect", page.toString()));
    assertEquals(
        List.of(
            "page.zip: Not a package of a standard that Stoa knows; 0 files, 0 kB",
            "page.zip:1:1: error PACKAGE_NOT_ZIP This isn't a zip. Give the file that an LMS would"
                + " get. [PKWARE ZIP APPNOTE 4.3]",
            "1 error, 0 warnings"),
        out.toString().lines().toList());
    out.getBuffer().setLength(0);
    assertEquals(2, run("inspect", page.toString(), "--json"));
    assertFalse(new AnswerSchema(OutputSchema.INSPECTION).read(out.toString()).has("structure"));
    assertEquals(64, run("inspect", "nowhere.zip"));
    assertTrue(err.toString().contains("FILE.zip needs a file that exists: nowhere.zip"));
    assertEquals(64, run("inspect"));
  }

  private Path zip(String manifest, String... others) throws IOException {
    Path path = folder.resolve("sample.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
      zip.write(manifest.getBytes(StandardCharsets.UTF_8));
      for (String other : others) {
        zip.putNextEntry(new ZipEntry(other));
      }
    }
    return path;
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
