package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.exchange.QuizFiles;
import org.stoa.quiz.exchange.QuizFormat;
import org.stoa.scorm.format.CommonCartridge;
import org.w3c.dom.Element;

/** A cartridge, read back by the rules of Common Cartridge 1.3 (Implementation). */
class CommonCartridgeTest {

  private static final URI TOOL = URI.create("https://stoa.example/");
  private static final PackageOptions PLAIN = PackageOptions.in(Locale.ENGLISH);
  private static final String QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p3/assessment";
  private static final String LINK = "imsbasiclti_xmlv1p3";

  @TempDir private Path folder = Path.of("");

  private Map<String, byte[]> files = Map.of();
  private ManifestXml manifest = new ManifestXml("");

  @BeforeEach
  void export() throws IOException {
    export(Packages.plan("small", PLAIN));
  }

  private void export(PackagePlan plan) throws IOException {
    files = Packages.entries(Packages.export(folder, plan, new CommonCartridge()));
    manifest = new ManifestXml(text("imsmanifest.xml"));
  }

  private String text(String file) {
    return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
  }

  private Element resource(String id) {
    return manifest.all("resource").stream()
        .filter(it -> it.getAttribute("identifier").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " in " + manifest.text()));
  }

  private List<String> types() {
    return manifest.all("resource").stream().map(it -> it.getAttribute("type")).toList();
  }

  @Test
  @DisplayName("the manifest is at the root, of the schema IMS Common Cartridge, version 1.3.0")
  void schema() {
    assertEquals("imsmanifest.xml", files.keySet().iterator().next());
    assertEquals("IMS Common Cartridge", manifest.only("schema").getTextContent());
    assertEquals("1.3.0", manifest.only("schemaversion").getTextContent());
    assertEquals(
        "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1",
        manifest.document().getDocumentElement().getNamespaceURI());
    assertEquals(
        List.of("metadata", "organizations", "resources"),
        ManifestXml.children(manifest.document().getDocumentElement()));
  }

  @Test
  @DisplayName("one organization, rooted-hierarchy, with one item without a title over all others")
  void organization() {
    Element organization = manifest.only("organization");
    assertEquals("rooted-hierarchy", organization.getAttribute("structure"));
    assertEquals(List.of("item"), ManifestXml.children(organization));
    Element root = ManifestXml.within(organization, "item").get(0);
    assertFalse(ManifestXml.children(root).contains("title"));
    for (Element item : ManifestXml.within(root, "item")) {
      assertEquals("title", ManifestXml.children(item).get(0));
      boolean isFolder = ManifestXml.children(item).contains("item");
      assertEquals(!isFolder, item.hasAttribute("identifierref"), "a folder opens nothing");
    }
  }

  @Test
  @DisplayName("identifiers are unique NCNames; every identifierref leads to a resource")
  void identifiers() {
    Set<String> identifiers = new HashSet<>();
    for (String name : List.of("manifest", "organization", "item", "resource")) {
      for (Element element : manifest.all(name)) {
        String id = element.getAttribute("identifier");
        assertTrue(id.matches("[A-Za-z_][A-Za-z0-9._-]*"), id);
        assertTrue(identifiers.add(id), id + " twice");
      }
    }
    for (String name : List.of("item", "dependency")) {
      manifest.all(name).stream()
          .map(it -> it.getAttribute("identifierref"))
          .filter(it -> !it.isEmpty())
          .forEach(this::resource);
    }
  }

  @Test
  @DisplayName("every file is listed once, and is there; nothing else is")
  void completeness() {
    List<String> listed =
        manifest.all("file").stream().map(it -> it.getAttribute("href")).sorted().toList();
    Set<String> there = new TreeSet<>(files.keySet());
    there.remove("imsmanifest.xml");
    assertEquals(List.copyOf(there), listed);
  }

  @Test
  @DisplayName("a lecture is a page of web content, with transcript and without the player")
  void lecture() {
    Element lecture = resource("activity-lecture-1");
    assertEquals("webcontent", lecture.getAttribute("type"));
    assertEquals("lecture-1.html", lecture.getAttribute("href"));
    String page = text("lecture-1.html");
    assertTrue(page.contains("<details class=\"stoa-transcript\">"), page);
    assertTrue(page.contains("kind=\"captions\""), page);
    assertFalse(page.contains("<script"), page);
    assertTrue(
        ManifestXml.within(lecture, "dependency").size() >= 4, "stylesheet, video, captions");
  }

  @Test
  @DisplayName("a quiz is an assessment without href, and reads back as the questions it was")
  void quiz() {
    Element quiz = resource("activity-quiz-1");
    assertEquals(QUIZ, quiz.getAttribute("type"));
    assertFalse(quiz.hasAttribute("href"));
    String file = ManifestXml.within(quiz, "file").get(0).getAttribute("href");
    Problems problems = new Problems();
    List<Question> back =
        QuizFormat.QTI_1_2
            .read(QuizFiles.of(file, text(file)), problems)
            .map(QuestionSet::questions)
            .orElse(List.of());
    Activity.Quiz written =
        (Activity.Quiz) Packages.plan("small", PLAIN).carried().get(2).activity();
    assertEquals(written.questions().in(Locale.ENGLISH).questions(), back);
    assertEquals(List.of(), problems.inReadingOrder());
    assertEquals(List.of(), new CommonCartridge().losses(Packages.plan("small", PLAIN)));
  }

  @Test
  @DisplayName("with a tool, sessions, tasks, surveys and the programme are LTI links")
  void links() throws IOException {
    assertFalse(types().contains(LINK));
    assertTrue(text("survey.html").contains("Not recorded here."), text("survey.html"));

    PackagePlan plan = Packages.plan("small", PLAIN.withTool(TOOL));
    export(plan);
    assertEquals(4, types().stream().filter(LINK::equals).count());
    assertEquals(List.of(), new CommonCartridge().mentioned(plan));
    identifiers();
    completeness();
    var link = new ManifestXml(text("links/activity-survey.xml"));
    assertEquals("cartridge_basiclti_link", link.document().getDocumentElement().getTagName());
    assertEquals(
        "http://www.imsglobal.org/xsd/imslticc_v1p3",
        link.document().getDocumentElement().getNamespaceURI());
    assertEquals(
        List.of("blti:title", "blti:custom", "blti:secure_launch_url", "blti:vendor"),
        ManifestXml.children(link.document().getDocumentElement()));
    List<String> custom = new ArrayList<>();
    for (Element property : link.all("lticm:property")) {
      custom.add(property.getAttribute("name") + "=" + property.getTextContent());
    }
    assertEquals(List.of("programme=small", "activity=survey"), custom);
    assertEquals(1, new ManifestXml(text("links/programme.xml")).all("lticm:property").size());
    assertEquals(TOOL.toString(), link.only("blti:secure_launch_url").getTextContent());
  }

  @Test
  @DisplayName("a video that is too large stays behind; its page shows what else there is of it")
  void maxVideo() throws IOException {
    PackagePlan plan = Packages.plan("small", PLAIN.withMaxVideo(1_000));
    export(plan);
    assertEquals(List.of("media/ten-seconds.webm"), plan.files().leftOut());
    assertFalse(files.containsKey("content/media/ten-seconds.webm"));
    String page = text("lecture-1.html");
    assertFalse(page.contains("<video") || page.contains("ten-seconds.webm"), page);
    assertTrue(page.contains("too large to come along"), page);
    assertTrue(page.contains("<details class=\"stoa-transcript\">"), page);
    completeness();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "ordered"})
  @DisplayName("groups are folders")
  void groups(String programme) throws IOException {
    PackagePlan plan = Packages.plan(programme, PLAIN);
    export(plan);
    long groups = plan.parts().stream().filter(PackagePlan.Part.Heading.class::isInstance).count();
    assertEquals(
        groups + 1,
        manifest.all("item").stream().filter(it -> !it.hasAttribute("identifierref")).count());
  }
}
