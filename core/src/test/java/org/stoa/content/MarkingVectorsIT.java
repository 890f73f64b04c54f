package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.testing.Chromium;

class MarkingVectorsIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TestFactory
  @DisplayName("marking.js marks every vector as it must")
  Stream<DynamicTest> marks() throws IOException {
    return checks(
        "marking.js",
        "({ questions, response }) => Stoa.mark(questions, response)",
        MarkingVectors.marks());
  }

  @TestFactory
  @DisplayName("paper.js asks what every vector says")
  Stream<DynamicTest> papers() throws IOException {
    return checks("paper.js", "({ key, seed }) => Stoa.paper(key, seed)", MarkingVectors.papers());
  }

  private static Stream<DynamicTest> checks(
      String script, String function, Stream<JsonNode> vectors) {
    Page page = CHROMIUM.newPage();
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(new Asset(script).text()));
    return vectors.map(
        vector -> dynamicTest(MarkingVectors.name(vector), () -> check(page, function, vector)));
  }

  private static void check(Page page, String function, JsonNode vector) throws IOException {
    Object found =
        page.evaluate("v => JSON.stringify((" + function + ")(JSON.parse(v)))", vector.toString());
    assertEquals(vector.get("expected"), new ObjectMapper().readTree(found.toString()));
  }
}
