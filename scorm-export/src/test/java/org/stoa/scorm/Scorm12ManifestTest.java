package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.format.Scorm12;
import org.w3c.dom.Element;

/** SCORM 1.2, Content Aggregation Model: what is its own. */
class Scorm12ManifestTest {

  private static final PackageOptions DIVIDED =
      PackageOptions.in(Locale.ENGLISH).withDivision(Division.PER_ACTIVITY);

  private static ManifestXml manifest(String programme, PackageOptions options) {
    return Packages.manifest(Packages.plan(programme, options), new Scorm12());
  }

  @Test
  @DisplayName("the schema is ADL SCORM, its version exactly 1.2")
  void version() {
    ManifestXml manifest = manifest("small", PackageOptions.in(Locale.ENGLISH));
    assertEquals("ADL SCORM", manifest.only("schema").getTextContent());
    assertEquals("1.2", manifest.only("schemaversion").getTextContent());
  }

  @Test
  @DisplayName("a SCO is one by adlcp:scormtype, in small letters")
  void scormtype() {
    Element resource = manifest("small", PackageOptions.in(Locale.ENGLISH)).only("resource");
    assertEquals("sco", resource.getAttribute("adlcp:scormtype"));
  }

  @Test
  @DisplayName("a mastery score only where the score decides alone: for a quiz in a SCO of its own")
  void masteryScore() {
    assertFalse(
        manifest("small", PackageOptions.in(Locale.ENGLISH)).text().contains("masteryscore"));
    ManifestXml divided = manifest("small", DIVIDED);
    assertEquals("60", divided.only("adlcp:masteryscore").getTextContent());
    assertEquals(
        List.of("title", "adlcp:masteryscore"), ManifestXml.children(divided.item("Quiz")));
    assertFalse(
        manifest("small", DIVIDED.withOnFail(OnFail.INCOMPLETE)).text().contains("masteryscore"),
        "an LMS would report a failure by it");
  }

  @Test
  @DisplayName("what comes after something names the items as prerequisites")
  void prerequisites() {
    ManifestXml manifest = manifest("nested", DIVIDED);
    Element prerequisites = manifest.only("adlcp:prerequisites");
    assertEquals("aicc_script", prerequisites.getAttribute("type"));
    assertEquals(manifest.item("Start").getAttribute("identifier"), prerequisites.getTextContent());
    assertEquals(
        List.of("title", "adlcp:prerequisites"), ManifestXml.children(manifest.item("One")));
  }

  @Test
  @DisplayName("what comes after a choice asks for as many of its parts")
  void afterChoice() {
    assertEquals(
        "2*{item-sco-water,item-sco-soil,item-sco-air,item-sco-fire}",
        manifest("choice", DIVIDED).only("adlcp:prerequisites").getTextContent());
  }
}
