package org.stoa.scorm.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** SCORM 1.2 Content Aggregation Model, 2.3, and what well-known systems add to it. */
class Scorm12RulesTest {

  private static final String MANIFEST = Manifest.FILE;
  private static final SamplePackage SAMPLE = SamplePackage.of("scorm-1.2");

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("a package in order is known, laid out with its launch points, and blameless")
  void structure() {
    Inspection inspection = SAMPLE.inspected(folder);
    assertEquals(PackageKind.SCORM_12, inspection.kind());
    assertEquals(List.of(), inspection.problems());
    assertEquals(4, inspection.files());
    assertEquals(
        List.of("package", "organization", "item", "sco", "sco"),
        inspection.parts().map(Part::type).toList());
    Part leaves = inspection.parts().skip(3).findFirst().orElseThrow();
    assertEquals("Leaves", leaves.title());
    assertEquals(Optional.of("leaves.html?page=1"), leaves.launch());
    assertEquals(
        Map.of(
            "maxtimeallowed",
            "0001:00:00.00",
            "timelimitaction",
            "continue,no message",
            "datafromlms",
            "level=1",
            "files",
            "1"),
        leaves.properties());
    assertEquals(
        "type=aicc_script leaves",
        inspection.parts().skip(4).findFirst().orElseThrow().properties().get("prerequisites"));
  }

  @Test
  @DisplayName("what is written otherwise and means the same is no objection")
  void otherwise() {
    String metadata =
        "<lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1\"><relation><resource/></relation>"
            + "</lom><adlcp:location>lom.xml</adlcp:location></metadata>";
    assertEquals(
        List.of(),
        SAMPLE
            .with("lom.xml", "<lom/>")
            .replacing(MANIFEST, "</metadata>", metadata)
            .replacing(MANIFEST, "href=\"shared/api.js", "href=\"./media/../shared/%61pi.js")
            .replacing(MANIFEST, "<item identifier=\"leaves\"", "<item identifier=\"Übung1\"")
            .replacing(MANIFEST, ">leaves</adlcp:prerequisites>", ">Übung1</adlcp:prerequisites>")
            .replacing(MANIFEST, "<resources>", "<resources xml:base=\"\">")
            .inspected(folder)
            .problems());
    assertEquals(
        List.of(),
        SAMPLE
            .within("course/")
            .with(
                MANIFEST,
                SAMPLE.text(MANIFEST).replace("<resources>", "<resources xml:base=\"course/\">"))
            .without("course/" + MANIFEST)
            .inspected(folder)
            .problems());
  }

  @TestFactory
  @DisplayName("every manifest of IMS")
  Stream<DynamicTest> manifests() {
    return Breach.tests(
        SAMPLE,
        folder,
        List.of(
            Breach.of("MANIFEST_NOT_AT_ROOT", "packed with its folder", it -> it.within("course/")),
            Breach.of(
                "MANIFEST_ENCODING",
                "another encoding",
                it ->
                    it.with(
                        MANIFEST,
                        it.text(MANIFEST)
                            .replace("UTF-8", "EUC-KR")
                            .replace("Leaves", "나뭇잎")
                            .getBytes(Charset.forName("EUC-KR")))),
            Breach.of(
                "MANIFEST_ENCODING",
                "UTF-16",
                it ->
                    it.with(
                        MANIFEST,
                        ("\uFEFF" + it.text(MANIFEST).replace("UTF-8", "UTF-16"))
                            .getBytes(StandardCharsets.UTF_16LE))),
            Breach.of(
                "MANIFEST_BOM",
                "a byte order mark",
                it -> it.with(MANIFEST, "\uFEFF" + it.text(MANIFEST))),
            Breach.of(
                "MANIFEST_ORDER",
                "resources first",
                it -> {
                  String text = it.text(MANIFEST);
                  int from = text.indexOf("<resources>");
                  String resources =
                      text.substring(from, text.indexOf("</resources>")) + "</resources>";
                  return it.with(
                      MANIFEST,
                      text.replace(resources, "").replace("<metadata>", resources + "<metadata>"));
                }),
            Breach.of("IDENTIFIER_MISSING", "of an item", MANIFEST, " identifier=\"chapter\"", ""),
            Breach.of(
                "IDENTIFIER_NOT_NCNAME", "begins with a digit", MANIFEST, "\"chapter\"", "\"1st\""),
            Breach.of(
                "IDENTIFIER_TWICE", "item as resource", MANIFEST, "\"chapter\"", "\"shared\""),
            Breach.of(
                "IDENTIFIERREF_UNRESOLVED",
                "of an item",
                MANIFEST,
                "identifierref=\"sco-roots\"",
                "identifierref=\"sco-stem\""),
            Breach.of(
                "DEPENDENCY_UNRESOLVED",
                "of a resource",
                MANIFEST,
                "<dependency identifierref=\"shared\"/>",
                "<dependency identifierref=\"other\"/>"),
            Breach.of(
                "ORGANIZATION_EMPTY",
                "a second one",
                MANIFEST,
                "</organizations>",
                "<organization identifier=\"o2\"><title>No</title></organization></organizations>"),
            Breach.of(
                "PREFIX_UNDECLARED", "of an attribute", MANIFEST, "isvisible=", "imsx:visible="),
            Breach.of(
                "SCHEMA_MISSING",
                "named and not there",
                MANIFEST,
                "version=\"1.0\">",
                "version=\"1.0\" xsi:schemaLocation=\"http://x.example/a b.xsd\">"),
            Breach.of(
                "IDENTIFIER_LIKE_OTHERS",
                "the same for a long time",
                MANIFEST,
                "p7f3a2c91-sample",
                "com.example.courses.manifest-1"),
            Breach.of(
                "SUBMANIFEST",
                "behind the resources",
                MANIFEST,
                "</manifest>",
                "<manifest identifier=\"m2\"/></manifest>")),
        ManifestRules.ALL);
  }

  @TestFactory
  @DisplayName("files and addresses")
  Stream<DynamicTest> files() {
    return Breach.tests(
        SAMPLE,
        folder,
        List.of(
            Breach.of("FILE_MISSING", "one that is listed", it -> it.without("shared/api.js")),
            Breach.of(
                "FILE_MISSING",
                "other capitals",
                MANIFEST,
                "shared/api.js",
                "Shared/api.js",
                "FILE_UNLISTED"),
            Breach.of(
                "HREF_MISSING",
                "no href of a SCO",
                MANIFEST,
                "\"sco\" href=\"roots.html\"",
                "\"sco\""),
            Breach.of(
                "HREF_MISSING", "no such page", it -> it.without("roots.html"), "FILE_MISSING"),
            Breach.of(
                "HREF_UNLISTED",
                "the SCO's own page",
                MANIFEST,
                "<file href=\"roots.html\"/>",
                "",
                "FILE_UNLISTED"),
            Breach.of(
                "HREF_OUTSIDE",
                "two dots",
                MANIFEST,
                "<file href=\"shared/api.js\"/>",
                "<file href=\"shared/api.js\"/><file href=\"../api.js\"/>"),
            Breach.of(
                "HREF_OUTSIDE",
                "a slash first",
                MANIFEST,
                "<file href=\"shared/api.js\"/>",
                "<file href=\"shared/api.js\"/><file href=\"/api.js\"/>"),
            Breach.of(
                "HREF_TOO_LONG",
                "2,001 characters",
                MANIFEST,
                "sco\" href=\"leaves.html",
                "sco\" href=\"leaves.html?" + "a".repeat(1_989)),
            Breach.of(
                "RESOURCES_METADATA",
                "in resources",
                MANIFEST,
                "<resources>",
                "<resources><metadata/>"),
            Breach.of(
                "HREF_NOT_ENCODED",
                "a lone percent sign",
                it ->
                    it.with("100%.html", "x")
                        .replacing(
                            MANIFEST,
                            "<file href=\"roots.html\"/>",
                            "<file href=\"roots.html\"/><file href=\"100%.html\"/>"),
                "NAME_SIGNS"),
            Breach.of(
                "HREF_ELSEWHERE",
                "a page of another site",
                MANIFEST,
                "sco\" href=\"roots.html",
                "sco\" href=\"https://x.example/roots.html"),
            Breach.of(
                "HREF_SPACE",
                "a raw one",
                it ->
                    it.with("a b.html", "x")
                        .replacing(
                            MANIFEST,
                            "<file href=\"roots.html\"/>",
                            "<file href=\"roots.html\"/><file href=\"a b.html\"/>"),
                "NAME_SIGNS"),
            Breach.of("FILE_UNLISTED", "one more", it -> it.with("more.html", "x"))),
        FileRules.ALL);
  }

  @TestFactory
  @DisplayName("SCORM 1.2 and 2004 alike")
  Stream<DynamicTest> scorm() {
    return Breach.tests(SAMPLE, folder, scormBreaches(), ScormRules.ALL);
  }

  private static List<Breach> scormBreaches() {
    List<Breach> breaches = new ArrayList<>();
    breaches.add(Breach.of("SCHEMA", "another one", MANIFEST, "ADL SCORM", "SCORM"));
    breaches.add(
        Breach.of(
            "DEFAULT_UNRESOLVED", "no such", MANIFEST, "default=\"course\"", "default=\"x\""));
    breaches.add(Breach.of("TITLE", "none", MANIFEST, "<title>Roots</title>", ""));
    breaches.add(
        Breach.of(
            "TITLE", "two", MANIFEST, "<title>Roots</title>", "<title>A</title><title>B</title>"));
    breaches.add(
        Breach.of(
            "TITLE_ORDER",
            "behind",
            MANIFEST,
            "<title>Roots</title>",
            "<adlcp:datafromlms>a</adlcp:datafromlms><title>Roots</title>"));
    breaches.add(
        Breach.of(
            "TYPE_NOT_WEBCONTENT",
            "another type",
            MANIFEST,
            "\"shared\" type=\"webcontent\"",
            "\"shared\" type=\"text/javascript\""));
    breaches.add(
        Breach.of(
            "SCORMTYPE", "as in 2004", MANIFEST, "scormtype=\"asset\"", "scormType=\"asset\""));
    breaches.add(
        Breach.of("PARAMETERS_TOO_LONG", "1,001", MANIFEST, "?page=1", "?" + "a".repeat(1_000)));
    breaches.add(
        Breach.of("TIME_LIMIT_ACTION", "a word", MANIFEST, "continue,no message", "continue"));
    breaches.add(
        Breach.of(
            "ORGANIZATION_MISSING",
            "empty organizations",
            it ->
                it.with(
                    MANIFEST,
                    it.text(MANIFEST)
                        .replaceFirst(
                            "(?s)<organizations.*</organizations>", "<organizations/>"))));
    breaches.add(Breach.of("SCO_MISSING", "assets only", MANIFEST, "=\"sco\"", "=\"asset\""));
    breaches.add(
        Breach.of(
            "SCO_NOT_FIRST",
            "an asset before it",
            MANIFEST,
            "<resources>",
            "<resources><resource identifier=\"a\" type=\"webcontent\" adlcp:scormtype=\"asset\""
                + " href=\"roots.html\"><file href=\"roots.html\"/></resource>"));
    breaches.add(
        Breach.of("TITLE_TOO_LONG", "201", MANIFEST, ">Roots<", ">" + "긴".repeat(201) + "<"));
    breaches.add(
        Breach.of("PREFIX_UNUSUAL", "adl", MANIFEST, "adlcp:", "adl:")
            .andThen(it -> it.replacing(MANIFEST, "xmlns:adlcp", "xmlns:adl")));
    return breaches;
  }

  @TestFactory
  @DisplayName("SCORM 1.2 alone")
  Stream<DynamicTest> scorm12() {
    String item = "<title>Roots</title>";
    return Breach.tests(
        SAMPLE,
        folder,
        List.of(
            Breach.of("SCHEMAVERSION", "not exactly", MANIFEST, ">1.2<", ">SCORM 1.2<"),
            Breach.of(
                "MASTERYSCORE",
                "over 100",
                MANIFEST,
                item,
                item + "<adlcp:masteryscore>101</adlcp:masteryscore>",
                "MASTERYSCORE_SET"),
            Breach.of(
                "MASTERYSCORE_SET",
                "80",
                MANIFEST,
                item,
                item + "<adlcp:masteryscore>80</adlcp:masteryscore>"),
            Breach.of("MAXTIMEALLOWED", "as in 2004", MANIFEST, "0001:00:00.00", "PT1H"),
            Breach.of("DATAFROMLMS", "256", MANIFEST, "level=1", "a".repeat(256)),
            Breach.of("PREREQUISITES", "no such item", MANIFEST, ">leaves<", ">leaves&amp;bark<"),
            Breach.of("PREREQUISITES", "no type", MANIFEST, " type=\"aicc_script\"", "")),
        Scorm12Rules.ALL);
  }
}
