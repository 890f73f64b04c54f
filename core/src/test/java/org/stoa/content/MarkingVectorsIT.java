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
  Stream<DynamicTest> vectors() throws IOException {
    Page page = CHROMIUM.newPage();
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(new Asset("marking.js").text()));
    return MarkingVectors.all()
        .map(vector -> dynamicTest(MarkingVectors.name(vector), () -> check(page, vector)));
  }

  private static void check(Page page, JsonNode vector) throws IOException {
    Object mark =
        page.evaluate(
            "v => { const { questions, response } = JSON.parse(v);"
                + " return JSON.stringify(Stoa.mark(questions, response)); }",
            vector.toString());
    assertEquals(vector.get("expected"), new ObjectMapper().readTree(mark.toString()));
  }
}
