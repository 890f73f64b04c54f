package org.stoa.tool.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.tool.testing.Awards;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** A learner's awards, over real HTTP. */
class AwardTest extends VisitedTool {

  @Test
  @DisplayName(
      "S0-28 Who has met every part has her certificate issued, with her name and its date")
  void issued() throws Exception {
    Browser ana = Awards.earned(visits, "ana", "Ana Learner");
    Page ready = ana.get("/award/certificate");
    ready.shows("You have earned this.", "Ana Learner", "Issue my certificate");
    ready.hides("/credential/");
    Page page = Awards.issue(ana);
    page.shows(
        "tool-certificate",
        "Awarded to",
        "Ana Learner",
        "Earned on March 3, 2026",
        "Care &lt;b&gt;for&lt;/b&gt; \"all\" &amp; more · spring",
        "Quiz: a score of at least 60 of 100.",
        "Lecture: completed.",
        "<svg class=\"tool-qr\"");
    page.hides("Issue my certificate", "<b>for</b>");
    ana.get("/").shows("href=\"/award/certificate\"");
  }

  @Test
  @DisplayName("A certificate is issued once, and keeps its name and what it was issued for")
  void once() throws Exception {
    Browser ana = Awards.earned(visits, "ana", "Ana Learner");
    var first = Awards.verification(Awards.issue(ana));
    Browser renamed =
        visits.arrived(
            Visits.as("ana", "membership#Learner")
                .andThen(claims -> claims.put("name", "Somebody Else")));
    Page again = Awards.issue(renamed);
    assertEquals(first, Awards.verification(again));
    again.shows("Ana Learner");
    again.hides("Somebody Else");
  }

  @Test
  @DisplayName("Nothing is issued before it is earned, nor without a name, nor to teachers")
  void refused() throws Exception {
    Browser early =
        visits.arrived(
            Visits.as("early", "membership#Learner").andThen(claims -> claims.put("name", "E")));
    Page open = Awards.issue(early);
    open.shows("0 of 3 parts are done.", "Not tried yet");
    open.hides("tool-certificate\"", "Issue my certificate");

    Browser nameless = visits.arrived(Visits.as("nameless", "membership#Learner"));
    Awards.earn(nameless);
    Page unwritten = Awards.issue(nameless);
    unwritten.shows("has not told us your name");
    unwritten.hides("tool-certificate\"", "Issue my certificate");

    Browser teacher =
        visits.arrived(
            Visits.as("teacher", "membership#Instructor")
                .andThen(claims -> claims.put("name", "T")));
    Awards.earn(teacher);
    Page ungraded = Awards.issue(teacher);
    ungraded.shows("Certificates are issued to learners.");
    ungraded.hides("tool-certificate\"", "Issue my certificate");
  }

  @Test
  @DisplayName(
      "An award that the programme doesn't have is no page, and one's neighbour has her own")
  void others() throws Exception {
    Browser ana = Awards.earned(visits, "ana", "Ana Learner");
    Browser minjun = Awards.earned(visits, "minjun", "김민준");
    var hers = Awards.verification(Awards.issue(ana));
    Page his = Awards.issue(minjun);
    assertNotEquals(hers.id(), Awards.verification(his).id());
    his.shows("김민준");
    his.hides("Ana Learner");
    String csrf = ana.get("/").csrf();
    for (String wrong : new String[] {"/award/none", "/award/%20", "/award/certificate%2F.."}) {
      assertNotEquals(200, ana.get(wrong).status());
      assertNotEquals(303, ana.submit(wrong, Map.of("csrf", csrf)).status());
    }
    assertEquals(404, ana.get("/award/none/badge").status());
  }

  @Test
  @DisplayName("S0-32 For a reader of Korean the certificate is in Korean, and stays so for others")
  void korean() throws Exception {
    Browser minjun =
        visits.arrived(
            Visits.as("minjun", "membership#Learner")
                .andThen(Visits.reading("ko"))
                .andThen(claims -> claims.put("name", "김민준")));
    Awards.earn(minjun);
    Page page = Awards.issue(minjun);
    page.shows("lang=\"ko\"", "수료증", "김민준", "취득일: 2026년 3월 3일", "퀴즈: 100점 만점에 60점 이상.");
    visits
        .browser()
        .get(Awards.verification(page).address())
        .shows("lang=\"en\"", "This credential is valid.", "<dd lang=\"ko\">수료증</dd>");
  }

  @Test
  @DisplayName(
      "S0-32 The certificate on paper has its letters, the name in Hangul too, and its address")
  void paper() throws Exception {
    Browser minjun = Awards.earned(visits, "minjun", "김민준");
    var verification = Awards.verification(Awards.issue(minjun));
    Page file = minjun.get("/award/certificate/certificate.pdf");
    assertEquals(200, file.status());
    assertEquals("application/pdf", file.header("Content-Type"));
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("김민준") && text.contains("Earned on March 3, 2026"), text);
      String joined = text.replaceAll("\\s+", "");
      assertTrue(joined.contains(verification.address().replaceAll("\\s+", "")), text);
    }
    Browser another = Awards.earned(visits, "another", "Another");
    assertEquals(404, another.get("/award/certificate/certificate.pdf").status());
  }

  @Test
  @DisplayName("Where the paper has no letters for a name, the page says so and offers none")
  void unwritable() throws Exception {
    Page page = Awards.issue(Awards.earned(visits, "tenzin", "བསྟན་འཛིན"));
    page.shows("The PDF has no letters for some of this text.", "བསྟན་འཛིན");
    page.hides("certificate.pdf");
  }

  @Test
  @DisplayName("The transcript has every activity, how it stands and since when")
  void transcript() throws Exception {
    Browser ana = Awards.earned(visits, "ana", "Ana Learner");
    Page page = ana.get("/transcript");
    assertEquals(200, page.status());
    page.shows(
        "Ana Learner, as of",
        "Passed: best score 100 of 100",
        "Tue 3 Mar, 11:00 in Madrid",
        "Essay",
        "Nothing handed in yet.",
        "All 3 parts are done.");
  }
}
