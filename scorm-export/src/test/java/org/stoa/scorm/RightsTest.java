package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.content.Driver;
import org.stoa.programme.Programme;
import org.stoa.scorm.format.Scorm12;
import org.stoa.scorm.format.Scorm2004;
import org.stoa.scorm.manifest.Scorm2004Edition;
import org.stoa.scorm.view.PackageView.RightsView;

/** Content goes on only with its licence, where people and where machines look for it. */
class RightsTest {

  private static PackagePlan licensed(Optional<String> licence, Optional<String> attribution) {
    Programme it = Packages.small();
    Programme licensed =
        new Programme(
            it.id(),
            it.version(),
            it.lifecycle(),
            it.title(),
            it.summary(),
            it.organisers(),
            licence,
            attribution,
            it.subject(),
            it.roles(),
            it.activities(),
            it.awards());
    return PackagePlan.of(licensed, Packages.SMALL, Locale.ENGLISH);
  }

  private static String page(PackagePlan plan) {
    return new PackagePage(plan, plan.units().get(0), Driver.SCORM_12).html();
  }

  private static String manifest(PackagePlan plan) {
    return Packages.manifest(plan, new Scorm12()).text();
  }

  private static String deed(String licence) {
    return Rights.of(licensed(Optional.of(licence), Optional.empty()).programme())
        .map(RightsView::deed)
        .orElseThrow();
  }

  @Test
  @DisplayName("S1-28 S2-08 licence and attribution stand on the page and in the manifest")
  void travels() {
    PackagePlan plan = licensed(Optional.of("CC-BY-SA-4.0"), Optional.of("The House & friends"));
    String deed = "https://creativecommons.org/licenses/by-sa/4.0/";
    assertTrue(
        page(plan).contains("<p class=\"stoa-quiet\" lang=\"en\">The House &amp; friends</p>"));
    assertTrue(
        page(plan).contains("<a rel=\"license\" href=\"" + deed + "\">Licence: CC-BY-SA-4.0</a>"));
    assertTrue(
        manifest(plan)
            .contains(
                "<langstring xml:lang=\"en\">The House &amp; friends. CC-BY-SA-4.0. "
                    + deed
                    + "</langstring>"));
  }

  @Test
  @DisplayName("a licence is linked to where its owners want it read, any other is only named")
  void deeds() {
    assertEquals("https://creativecommons.org/licenses/by-sa/3.0/igo/", deed("CC-BY-SA-3.0-IGO"));
    assertEquals("https://creativecommons.org/licenses/by-nc-nd/4.0/", deed("CC-BY-NC-ND-4.0"));
    assertEquals("https://creativecommons.org/publicdomain/zero/1.0/", deed("CC0-1.0"));
    assertEquals("", deed("All rights reserved"));
    PackagePlan other = licensed(Optional.of("All rights reserved"), Optional.empty());
    assertTrue(page(other).contains(">Licence: All rights reserved</p>"));
    assertFalse(page(other).contains("rel=\"license\""));
  }

  @Test
  @DisplayName("where nobody names a licence, none is made up")
  void silent() {
    PackagePlan plan = licensed(Optional.empty(), Optional.empty());
    assertFalse(page(plan).contains("Licence"));
    assertFalse(manifest(plan).contains("<lom"));
  }

  @Test
  @DisplayName(
      "in SCORM 2004 they stand in a file of their own, which the manifest names and lists")
  void apart(@TempDir Path folder) throws IOException {
    PackagePlan plan = licensed(Optional.of("CC-BY-SA-4.0"), Optional.of("The House & friends"));
    var format = new Scorm2004(Scorm2004Edition.THIRD);
    ManifestXml manifest = Packages.manifest(plan, format);
    assertEquals("metadata.xml", manifest.only("adlcp:location").getTextContent());
    assertTrue(
        manifest.all("file").stream()
            .anyMatch(file -> file.getAttribute("href").equals("metadata.xml")));
    byte[] lom = Packages.entries(Packages.export(folder, plan, format)).get("metadata.xml");
    var metadata = new ManifestXml(new String(lom, StandardCharsets.UTF_8));
    assertEquals(
        "The House & friends. CC-BY-SA-4.0. https://creativecommons.org/licenses/by-sa/4.0/",
        ManifestXml.within(metadata.only("rights"), "string").get(0).getTextContent());
    assertEquals("yes", value(metadata, "copyrightAndOtherRestrictions"));
    assertEquals("educational objective", value(metadata, "purpose"));
  }

  private static String value(ManifestXml metadata, String term) {
    return ManifestXml.within(metadata.only(term), "value").get(0).getTextContent();
  }
}
