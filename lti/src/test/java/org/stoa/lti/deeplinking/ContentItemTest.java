package org.stoa.lti.deeplinking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.lti.deeplinking.AssetProcessor.Destination;
import org.stoa.lti.deeplinking.Presentation.Iframe;
import org.stoa.lti.deeplinking.Presentation.Window;
import org.stoa.lti.grade.Score.ActivityProgress;
import org.stoa.lti.grade.SubmissionReview;
import org.stoa.lti.json.JsonObject;

/** Deep Linking 2.0, 3. */
class ContentItemTest {

  private static final URI HOME = URI.create("https://tool.example/");
  private static final Icon ICON = new Icon(HOME.resolve("icon.png"), Size.of(50, 40));
  private static final Icon THUMBNAIL = new Icon(HOME.resolve("thumb.png"), Size.of(90, 91));

  private static Description about(String title, String text) {
    return Description.titled(title).withText(Optional.of(text));
  }

  private static Description pictured(String title, String text) {
    return about(title, text).withIcon(ICON).withThumbnail(THUMBNAIL);
  }

  private static Optional<Window> window(String target, String features) {
    return Optional.of(new Window(Optional.of(target), Size.of(1024, 768), Optional.of(features)));
  }

  private static Link link() {
    return new Link(
        HOME.resolve("guide?lang=en&v=2"),
        pictured("A guide \"for\" <cities>", "What to read first"),
        new Presentation(
            Optional.of("<iframe src=\"https://tool.example/guide\"></iframe>"),
            window("guide", "noreferrer,popup"),
            Optional.of(new Iframe(Optional.of(HOME.resolve("guide/framed")), Size.of(800, 600)))));
  }

  private static LtiResourceLink resourceLink() {
    return LtiResourceLink.builder(
            about("Quiz 1", "Ten questions on caring cities")
                .withIcon(ICON)
                .withThumbnail(new Icon(THUMBNAIL.url(), Size.UNSAID)))
        .url(HOME)
        .presentation(
            new Presentation(
                Optional.empty(),
                window("stoa", "popup"),
                Optional.of(new Iframe(Optional.empty(), Size.of(800, 600)))))
        .custom(Map.of("programme", "caring-cities", "edition", "2023-07", "activity", "quiz-1"))
        .lineItem(
            Optional.of(
                new GradeColumn(
                    Optional.of("Quiz 1, best attempt"),
                    87.5,
                    Optional.of("quiz-1"),
                    Optional.of("quiz"),
                    Optional.of(true),
                    Optional.of(
                        new SubmissionReview(
                            Set.of(
                                ActivityProgress.IN_PROGRESS,
                                ActivityProgress.SUBMITTED,
                                ActivityProgress.COMPLETED),
                            Optional.of("See the answers"),
                            Optional.of(HOME.resolve("review")),
                            Map.of("show", "answers"))))))
        .available(slot("2023-07-03T07:00:00Z", "2023-07-31T22:00:00Z"))
        .submission(slot("2023-07-04T07:00:00.9Z", "2023-07-19T22:00:00Z"))
        .build();
  }

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(Optional.of(Instant.parse(start)), Optional.of(Instant.parse(end)));
  }

  private static File file(Optional<String> mediaType) {
    return new File(
        HOME.resolve("files/handout.pdf"),
        pictured("Handout", "Two pages"),
        mediaType,
        Optional.of(Instant.parse("2023-07-03T07:10:00Z")));
  }

  private static AssetProcessor assetProcessor(Presentation shown) {
    return new AssetProcessor(
        pictured("Citations", "Looks up what an essay cites"),
        shown,
        new Destination(Optional.of(HOME.resolve("settings")), Map.of("style", "apa")),
        new Destination(Optional.of(HOME.resolve("report")), Map.of("show", "sources")));
  }

  static Stream<Arguments> items() {
    return Stream.of(
        Arguments.of("link", link()),
        Arguments.of("lti-resource-link", resourceLink()),
        Arguments.of("file", file(Optional.of("application/pdf"))),
        Arguments.of(
            "html",
            new HtmlFragment(
                "<h2>Care</h2><p>\"For all\" &amp; more</p>", about("A paragraph", "On care"))),
        Arguments.of(
            "image",
            new Image(
                HOME.resolve("media/city.jpg"),
                pictured("A city", "Seen from the river"),
                Size.of(1600, 900))),
        Arguments.of("asset-processor", assetProcessor(resourceLink().presentation())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  @DisplayName("Each of the six types is written to the letter, with every member it may have")
  void toTheLetter(String vector, ContentItem item) throws Exception {
    String name = "/conformance/deep-linking/" + vector + ".json";
    try (var in = ContentItemTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      JsonObject expected = JsonObject.parse(new String(bytes, StandardCharsets.UTF_8));
      assertEquals(expected.json(), item.json().json());
      assertEquals(expected.text("type"), Optional.of(item.type()));
    }
  }

  @Test
  @DisplayName("What wasn't said isn't written")
  void bare() {
    assertEquals(
        "{\"type\":\"ltiResourceLink\"}",
        LtiResourceLink.builder(Description.NONE).build().json().json());
    assertEquals(
        "{\"type\":\"image\",\"url\":\"https://tool.example/\",\"width\":7}",
        new Image(HOME, Description.NONE, new Size(OptionalInt.of(7), OptionalInt.empty()))
            .json()
            .json());
    assertEquals(
        "{\"type\":\"ltiAssetProcessor\",\"report\":{}}",
        new AssetProcessor(
                Description.NONE,
                Presentation.UNSAID,
                Destination.REGISTERED,
                Destination.REGISTERED)
            .json()
            .json());
  }

  @Test
  @DisplayName("An item that no platform could use isn't made, and the message names the member")
  void refused() {
    refuses("url is no absolute web address", () -> image("/relative.png"));
    refuses("url is no absolute web address", () -> image("javascript:alert(1)"));
    refuses("title is blank", () -> Description.titled(" "));
    refuses("width isn't above 0", () -> Size.of(0, 10));
    refuses("html is blank", () -> new HtmlFragment("", Description.NONE));
    refuses("neither icon nor thumbnail", () -> new HtmlFragment("x", pictured("a", "b")));
    refuses("scoreMaximum", () -> GradeColumn.of("Quiz", 0, "quiz"));
    refuses("scoreMaximum", () -> GradeColumn.of("Quiz", Double.NaN, "quiz"));
    refuses("mediaType", () -> file(Optional.of("pdf")));
    refuses(
        "endDateTime isn't after", () -> slot("2023-07-03T07:00:00.1Z", "2023-07-03T07:00:00.9Z"));
    refuses(
        "reviewableStatus",
        () -> column(new SubmissionReview(Set.of(), Optional.empty(), Optional.empty(), Map.of())));
    refuses(
        "url of a submissionReview",
        () ->
            column(
                new SubmissionReview(
                    Set.of(ActivityProgress.COMPLETED),
                    Optional.empty(),
                    Optional.of(URI.create("ftp://tool.example/review")),
                    Map.of())));
    refuses(
        "iframe of a link needs a src",
        () -> new Link(HOME, Description.NONE, resourceLink().presentation()));
    refuses(
        "iframe of an ltiResourceLink has no src",
        () -> resourceLink().toBuilder().presentation(link().presentation()).build());
    refuses("an ltiAssetProcessor has no embed", () -> assetProcessor(link().presentation()));
    refuses("iframe of an ltiAssetProcessor has no src", () -> assetProcessor(framed()));
    refuses("a name in custom", () -> new Destination(Optional.empty(), Map.of("", "x")));
    refuses("a name in custom", () -> resourceLink().toBuilder().custom(Map.of("", "x")).build());
  }

  private static Presentation framed() {
    return new Presentation(Optional.empty(), Optional.empty(), link().presentation().iframe());
  }

  private static GradeColumn column(SubmissionReview review) {
    return new GradeColumn(
        Optional.empty(),
        10,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(review));
  }

  private static Image image(String url) {
    return new Image(URI.create(url), Description.NONE, Size.UNSAID);
  }

  private static void refuses(String words, Executable making) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, making).getMessage());
    assertTrue(message.contains(words), message);
  }
}
