package org.stoa.tool.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.Browser.Sent;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.TaskProgramme;
import org.stoa.tool.testing.Visits;
import org.stoa.tool.upload.Uploads;

/** What a learner hands in, over real HTTP and without JavaScript. */
class TaskStoryTest {

  private static final Pattern BACK = Pattern.compile("action=\"([^\"]+/back)\"");
  private static final Pattern PICTURE = Pattern.compile("<img src=\"(/works/[^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("<a href=\"(/works/[^\"]+)\"");

  @TempDir Path folder = Path.of("");
  private Visits visits;
  private Browser ana;

  @BeforeEach
  void arrive() throws Exception {
    visits = new Visits(TaskProgramme.in(folder));
    ana = visits.arrived(Visits.as("ana", "membership#Learner"));
  }

  @AfterEach
  void close() {
    visits.close();
  }

  @Test
  @DisplayName("S0-25 an essay is handed in, returned with a comment, handed in again and accepted")
  void essay() throws Exception {
    Page task = ana.get("/activity/essay");
    task.shows("Write about <strong>care</strong>", "Words at most: 5", "name=\"text\"", "Hand in");
    Page sent = write("essay", "My <b>essay</b> on care");
    assertEquals(303, sent.status());
    Page waiting = ana.follow(sent);
    waiting.shows("What you have handed in", "My &lt;b&gt;essay&lt;/b&gt; on care", "stoa-waiting");
    review("essay", new Result.Reviewed(false, Percentage.of(40)), "Say more <i>about</i> cities.");
    Page returned = ana.get("/activity/essay");
    returned.shows("Returned: please improve it", "Say more &lt;i&gt;about", "40 of 100");
    returned.shows("What was reviewed", "name=\"text\"");
    assertEquals(303, write("essay", "A better one").status());
    review("essay", new Result.Reviewed(true, Percentage.HUNDRED), "Well done.");
    Page accepted = ana.get("/activity/essay");
    accepted.shows("Accepted", "Well done.", "stoa-done", "A better one", "My &lt;b&gt;essay");
    accepted.hides("name=\"text\"", "100 of 100");
    assertEquals(422, write("essay", "Too many").status());
  }

  @Test
  @DisplayName("S0-25 what is longer than asked for is taken, and its length is told")
  void tooLong() throws Exception {
    Page sent = write("essay", "one two three four five");
    ana.follow(sent).hides("(longer than asked for)");
    Page longer = write("essay", "one two three four five six");
    ana.follow(longer).shows("words: 6 (longer than asked for)");
  }

  @Test
  @DisplayName("What replaces a text is the only one then; before the review it can be taken back")
  void replaces() throws Exception {
    write("essay", "First words");
    ana.get("/activity/essay").shows("in place of what is there", "First words</textarea>");
    Page second = ana.follow(write("essay", "Second words"));
    second.hides("First words");
    second.shows("Second words");
    assertEquals(303, ana.submit(only(second, BACK), Map.of("csrf", second.csrf())).status());
    Page none = ana.get("/activity/essay");
    none.hides("Second words", "What you have handed in");
    assertEquals(404, ana.submit(only(second, BACK), Map.of("csrf", second.csrf())).status());
  }

  @Test
  @DisplayName("A draft comes back, from a form without scripts too, and ends with handing in")
  void drafts() throws Exception {
    String csrf = ana.get("/activity/essay").csrf();
    Page kept =
        ana.post(
            "/activity/essay/state", "{\"text\":\"half </textarea> a\"}", "X-CSRF-Token", csrf);
    assertEquals(204, kept.status());
    ana.get("/activity/essay").shows("half &lt;/textarea&gt; a</textarea>");
    Page saved =
        ana.submit(
            "/activity/essay/works", Map.of("csrf", csrf, "text", "more of it", "draft", "1"));
    ana.follow(saved).shows("more of it</textarea>");
    ana.follow(saved).hides("What you have handed in");
    write("essay", "all of it");
    ana.get("/activity/essay").hides("more of it");
    Page empty = write("essay", "   ");
    assertEquals(422, empty.status());
    empty.shows("There was no text to hand in.");
  }

  @Test
  @DisplayName("S0-23 one photo is not enough, two and three are, a fourth is refused")
  void photos() throws Exception {
    Page first = ana.follow(send("photos", photo("a.jpg")));
    first.shows("a.jpg", "stoa-open");
    Page second = ana.follow(send("photos", photo("b.jpg")));
    second.shows("stoa-done");
    Page four = send("photos", photo("c.jpg"), photo("d.jpg"));
    assertEquals(422, four.status());
    four.shows("You chose 2 files, and there is room for 1.");
    four.hides("c.jpg");
    ana.follow(send("photos", photo("c.jpg"))).shows("You have handed in as many");
    assertEquals(422, send("photos", photo("d.jpg")).status());
    Page back = ana.get("/activity/photos");
    ana.submit(only(back, BACK), Map.of("csrf", back.csrf()));
    ana.get("/activity/photos").shows("type=\"file\"", "stoa-done");
  }

  @Test
  @DisplayName("S0-24 consent is apart: nothing depends on it, and it can be withdrawn")
  void consent() throws Exception {
    Page task = ana.get("/activity/photos");
    task.shows("My work may be published");
    task.hides(" checked");
    send("photos", photo("a.jpg"), photo("b.jpg"));
    ana.get("/activity/photos").shows("stoa-done");
    String csrf = task.csrf();
    ana.submit("/activity/photos/consent", Map.of("csrf", csrf, "consent", "1"));
    ana.get("/activity/photos").shows(" checked", "stoa-done");
    ana.submit("/activity/photos/consent", Map.of("csrf", csrf));
    ana.get("/activity/photos").hides(" checked");
    assertEquals(404, ana.submit("/activity/essay/consent", Map.of("csrf", csrf)).status());
  }

  @Test
  @DisplayName("A picture is shown inert and says nothing of where it was taken; its name is ours")
  void served() throws Exception {
    Page task = ana.follow(send("photos", new Sent("file", "<b>me.jpg", Uploads.jpegOfPhone())));
    task.shows("&lt;b>me.jpg");
    Page picture = ana.get(only(task, PICTURE));
    assertEquals(200, picture.status());
    assertEquals("image/jpeg", picture.header("Content-Type"));
    assertEquals("sandbox; default-src 'none'", picture.header("Content-Security-Policy"));
    assertEquals("nosniff", picture.header("X-Content-Type-Options"));
    assertFalse(new String(picture.bytes(), StandardCharsets.ISO_8859_1).contains("126.9780"));

    Page plan = ana.follow(send("plan", new Sent("file", "x.html", bytes("<script>alert(1)"))));
    Page text = ana.get(only(plan, LINK));
    assertEquals("attachment; filename*=UTF-8''plan.txt", text.header("Content-Disposition"));
    assertEquals("sandbox; default-src 'none'", text.header("Content-Security-Policy"));
    assertTrue(text.header("Content-Type").startsWith("text/plain"));
    assertEquals("<script>alert(1)", text.text());
  }

  @Test
  @DisplayName("A file is seen by her who handed it in and by her teachers, and by nobody else")
  void whoSees() throws Exception {
    Page task = ana.follow(send("photos", photo("a.jpg")));
    String address = only(task, PICTURE);
    Browser teacher = visits.arrived(Visits.as("franca", "membership#Instructor"));
    assertEquals(200, teacher.get(address).status());
    Browser minjun = visits.arrived(Visits.as("minjun", "membership#Learner"));
    assertEquals(404, minjun.get(address).status());
    Page notHis = minjun.submit(only(task, BACK), Map.of("csrf", minjun.get("/").csrf()));
    assertEquals(404, notHis.status());
    assertEquals(401, visits.browser().get(address).status());
    assertEquals(404, ana.get("/works/" + UUID.randomUUID()).status());
    assertEquals(404, ana.get("/works/1").status());
  }

  @Test
  @DisplayName("Of several files those that are refused are named, and the others are taken")
  void someRefused() throws Exception {
    Page sent =
        send(
            "photos",
            photo("good.jpg"),
            new Sent("file", "no.jpg", bytes("not a picture")),
            new Sent("file", "bomb.png", Uploads.bomb()));
    assertEquals(422, sent.status());
    sent.shows("“no.jpg” was not handed in", "“bomb.png” was not handed in: the picture has too");
    sent.shows("alt=\"good.jpg\"");
    Page none = send("photos");
    none.shows("No file was chosen.");
  }

  @Test
  @DisplayName("A form that is too large gets a page that says so, and nothing is handed in")
  void tooLargeAForm() throws Exception {
    byte[] large = new byte[33 * 1024 * 1024];
    Page sent = send("photos", new Sent("file", "a", large), new Sent("file", "b", large));
    assertEquals(413, sent.status());
    sent.shows("What you sent is too large");
    Page single = send("plan", new Sent("file", "a.txt", bytes("a".repeat(10 * 1024 * 1024 + 1))));
    assertEquals(422, single.status());
    single.shows("larger than 10 MB");
  }

  @Test
  @DisplayName("After the deadline work is kept and counts once there is more time; none goes back")
  void late() throws Exception {
    Page before = ana.follow(send("photos", photo("a.jpg")));
    visits.clock.pass(Duration.between(SampleProgramme.NOW, SampleProgramme.TOO_LATE));
    ana = visits.arrived(Visits.as("ana", "membership#Learner"));
    Page late = ana.get("/activity/photos");
    late.shows("The deadline has passed. What you hand in now is kept", "stoa-missed");
    late.hides("/back\"");
    assertEquals(404, ana.submit(only(before, BACK), Map.of("csrf", late.csrf())).status());
    ana.follow(send("photos", photo("b.jpg"))).shows("b.jpg", "stoa-missed");
    add(new Result.Extended(LocalDate.of(2026, 3, 15)), "photos", "was ill");
    ana.get("/activity/photos").shows("stoa-done");
  }

  @Test
  @DisplayName("Nothing can be handed in before a task opens, nor to what is no task")
  void notYet() throws Exception {
    Page basket = ana.get("/activity/basket");
    basket.shows("This opens");
    basket.hides("name=\"text\"");
    assertEquals(422, write("basket", "A wish").status());
    Page other = ana.submit("/activity/none/works", Map.of("csrf", basket.csrf()));
    assertEquals(404, other.status());
  }

  @Test
  @DisplayName("A form that isn't from a page of hers hands nothing in")
  void foreign() throws Exception {
    Page sent = ana.upload("/activity/photos/works", Map.of("csrf", "x"), List.of(photo("a.jpg")));
    assertEquals(403, sent.status());
    ana.get("/activity/photos").hides("a.jpg");
  }

  private Page write(String task, String text) throws Exception {
    String csrf = ana.get("/").csrf();
    return ana.upload(
        "/activity/" + task + "/works", Map.of("csrf", csrf, "text", text), List.of());
  }

  private Page send(String task, Sent... files) throws Exception {
    String csrf = ana.get("/").csrf();
    return ana.upload("/activity/" + task + "/works", Map.of("csrf", csrf), List.of(files));
  }

  private void review(String task, Result.Reviewed review, String comment) {
    visits.clock.pass(Duration.ofMinutes(5));
    add(review, task, comment);
    visits.clock.pass(Duration.ofMinutes(5));
  }

  private void add(Result result, String task, String reason) {
    EnrolmentId id =
        visits.tool.tool().enrol(visits.person("ana"), SampleProgramme.only(visits.catalogue));
    visits
        .tool
        .tool()
        .append(
            List.of(
                new Statement(
                    UUID.randomUUID(),
                    id,
                    new ActivityId(task),
                    result,
                    visits.clock.instant(),
                    visits.clock.instant(),
                    Authority.staff("Franca"),
                    Optional.of(reason))));
  }

  private static Sent photo(String name) {
    return new Sent("file", name, Uploads.picture("jpg"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String only(Page page, Pattern pattern) {
    Matcher matcher = pattern.matcher(page.text());
    assertTrue(matcher.find(), () -> pattern + " in " + page.text());
    return matcher.group(1);
  }
}
