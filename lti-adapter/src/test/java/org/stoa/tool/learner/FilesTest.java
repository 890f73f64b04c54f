package org.stoa.tool.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.VisitedTool;

/** Media, assets and health, over real HTTP. */
class FilesTest extends VisitedTool {

  private static final String CLIP = "/media/media/clip.webm";
  private static final byte[] VIDEO = SampleProgramme.video();

  private Browser ana;

  @BeforeEach
  void arrive() throws Exception {
    ana = visits.arrived();
  }

  private static byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(VIDEO, from, to);
  }

  @Test
  @DisplayName("A file that a page shows is sent whole, with its type")
  void whole() throws Exception {
    Page clip = ana.get(CLIP);
    assertEquals(200, clip.status());
    assertArrayEquals(VIDEO, clip.bytes());
    assertEquals("video/webm", clip.header("Content-Type"));
    assertEquals("bytes", clip.header("Accept-Ranges"));
    assertEquals("nosniff", clip.header("X-Content-Type-Options"));
    assertTrue(clip.header("Cache-Control").startsWith("private"), clip.header("Cache-Control"));
    assertEquals("application/pdf", ana.get("/media/media/handout.pdf").header("Content-Type"));
  }

  @Test
  @DisplayName("Files that no page shows can't be had: quizzes with their keys least of all")
  void onlyShown() throws Exception {
    for (String name :
        List.of(
            "quiz.md",
            "exam.md",
            "survey.md",
            "lecture.md",
            "programme.yaml",
            "editions/spring.yaml",
            "media/unseen.pdf",
            "media/",
            "media",
            "",
            "nowhere.png",
            "media/CLIP.webm")) {
      assertEquals(404, ana.get("/media/" + name).status(), name);
    }
  }

  @Test
  @DisplayName("No trick with a path leads to another file")
  void paths() throws Exception {
    Path outside = Files.writeString(folder.resolveSibling("outside.txt"), "not for you");
    for (String name :
        List.of(
            "media/../quiz.md",
            "media/%2e%2e/quiz.md",
            "media%2f..%2fquiz.md",
            "..%2foutside.txt",
            "%2e%2e/outside.txt",
            "/" + outside,
            "%2F" + outside,
            "media/clip.webm/../../quiz.md",
            "media/clip.webm%00.md",
            "media;x/clip.webm/..;/quiz.md",
            "./quiz.md")) {
      Page page = ana.get("/media/" + name);
      assertTrue(page.status() == 404 || page.status() == 400, name + " → " + page.status());
      assertFalse(page.text().contains("not for you"), name);
      assertFalse(page.text().contains("[x]"), name);
    }
    Files.delete(outside);
  }

  @Test
  @DisplayName("Without a session there are no files")
  void noSession() throws Exception {
    Page none = visits.browser().get(CLIP);
    assertEquals(404, none.status());
    assertEquals("no-store", none.header("Cache-Control"));
    assertEquals(404, visits.browser().get(CLIP, "Cookie", "__Host-stoa=x").status());
  }

  private void isPart(String range, int from, int to) throws Exception {
    Page part = ana.get(CLIP, "Range", range);
    assertEquals(206, part.status(), range);
    assertEquals("bytes " + from + "-" + (to - 1) + "/1000", part.header("Content-Range"), range);
    assertArrayEquals(bytes(from, to), part.bytes(), range);
    assertEquals(String.valueOf(to - from), part.header("Content-Length"), range);
  }

  @Test
  @DisplayName("RFC 9110, 14.2: a range is answered by 206 with exactly its bytes")
  void ranges() throws Exception {
    isPart("bytes=0-0", 0, 1);
    isPart("bytes=100-199", 100, 200);
    isPart("bytes=900-", 900, 1000);
    isPart("bytes=0-", 0, 1000);
    isPart("bytes=990-99999", 990, 1000);
    isPart("bytes=-10", 990, 1000);
    isPart("bytes=-5000", 0, 1000);
  }

  @Test
  @DisplayName("RFC 9110, 15.5.17: a range beyond the end is answered by 416 with the size")
  void unsatisfiable() throws Exception {
    for (String range : List.of("bytes=1000-", "bytes=5000-6000", "bytes=-0")) {
      Page page = ana.get(CLIP, "Range", range);
      assertEquals(416, page.status(), range);
      assertEquals("bytes */1000", page.header("Content-Range"), range);
      assertEquals(0, page.bytes().length, range);
    }
  }

  @Test
  @DisplayName("RFC 9110, 14.2: a range that isn't valid, or not of bytes, counts for nothing")
  void ignored() throws Exception {
    for (String range :
        List.of("bytes=-", "bytes=20-10", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes 0-1")) {
      Page page = ana.get(CLIP, "Range", range);
      assertEquals(200, page.status(), range);
      assertArrayEquals(VIDEO, page.bytes(), range);
    }
    assertEquals(200, ana.get(CLIP, "Range", "bytes=0-1", "If-Range", "\"v1\"").status());
  }

  @Test
  @DisplayName("RFC 9110, 9.3.2: HEAD tells the size and sends nothing; a range isn't for it")
  void head() throws Exception {
    for (Page head : List.of(ana.head(CLIP), ana.head(CLIP, "Range", "bytes=0-1"))) {
      assertEquals(200, head.status());
      assertEquals("1000", head.header("Content-Length"));
      assertEquals(0, head.bytes().length);
    }
  }

  @Test
  @DisplayName("An empty file is sent as one")
  void empty() throws Exception {
    Files.write(folder.resolve("media/handout.pdf"), new byte[0]);
    Page handout = ana.get("/media/media/handout.pdf");
    assertEquals(200, handout.status());
    assertEquals(0, handout.bytes().length);
  }

  @Test
  @DisplayName("The stylesheet and the scripts are for everybody")
  void assets() throws Exception {
    Browser stranger = visits.browser();
    Page style = stranger.get("/assets/stoa.css");
    assertEquals(200, style.status());
    assertEquals("text/css;charset=utf-8", style.header("Content-Type").replace(" ", ""));
    assertEquals("nosniff", style.header("X-Content-Type-Options"));
    for (String page : List.of(ana.get("/").text(), ana.get("/activity/quiz-1").text())) {
      assertTrue(page.contains("\"/assets/zone.js\""));
      for (String part : page.split("src=\"", -1)) {
        if (part.startsWith("/assets/")) {
          Page script = stranger.get(part.substring(0, part.indexOf('"')));
          assertEquals(200, script.status(), part);
          assertTrue(script.header("Content-Type").startsWith("text/javascript"));
        }
      }
    }
    for (String name : List.of("", "nothing.js", "..%2ftexts.properties", "texts.properties")) {
      int status = stranger.get("/assets/" + name).status();
      assertTrue(status == 404 || status == 400, name + " → " + status);
    }
  }

  @Test
  @DisplayName("A node that can work says ok, and nobody keeps that answer")
  void health() throws Exception {
    Page health = visits.browser().get("/healthz");
    assertEquals(200, health.status());
    assertEquals("ok", health.text().strip());
    assertEquals("no-store", health.header("Cache-Control"));
  }
}
