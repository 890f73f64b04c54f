package org.stoa.lti.deeplinking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.claim.DeepLinkingSettings;
import org.stoa.lti.deeplinking.Dropped.Reason;
import org.stoa.lti.deeplinking.Presentation.Iframe;
import org.stoa.lti.deeplinking.Presentation.Window;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;

/** Deep Linking 2.0, 4.4.1. */
class AcceptedTest {

  private static final URI HOME = URI.create("https://tool.example/");
  private static final Description ABOUT = Description.titled("Something");

  private final LtiResourceLink quiz =
      LtiResourceLink.builder(ABOUT).lineItem(Optional.of(GradeColumn.of("Q", 10, "q"))).build();
  private final Link page =
      new Link(
          HOME,
          ABOUT,
          new Presentation(
              Optional.of("<p>"),
              Optional.of(new Window(Optional.empty(), Size.UNSAID, Optional.empty())),
              Optional.of(new Iframe(Optional.of(HOME), Size.UNSAID))));
  private final HtmlFragment html = new HtmlFragment("<p>", ABOUT);

  /** Settings with these members besides or instead of the usual ones; quotes are single. */
  private static DeepLinkingSettings settings(String types, String members) {
    String json =
        "{'deep_link_return_url':'https://lms.example/back','accept_types':"
            + types
            + (members.contains("targets")
                ? ""
                : ",'accept_presentation_document_targets':'frame,iframe,window'")
            + members
            + "}";
    try {
      return DeepLinkingSettings.read(JsonObject.parse(json.replace('\'', '"'))).orElseThrow();
    } catch (MalformedJson e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static File file(Optional<String> mediaType) {
    return new File(HOME, ABOUT, mediaType, Optional.empty());
  }

  @Test
  @DisplayName("An item of a type that isn't accepted is dropped, and the others stay in order")
  void types() {
    Accepted accepted =
        Accepted.by(settings("['ltiResourceLink','html']", ""), List.of(html, page, quiz));
    assertEquals(List.of(html, quiz), accepted.items());
    assertEquals(List.of(new Dropped(page, Reason.TYPE_NOT_ACCEPTED)), accepted.dropped());
    assertTrue(Reason.TYPE_NOT_ACCEPTED.isWholeItem());
  }

  @Test
  @DisplayName("An asset processor goes where it is accepted, without ways of showing that aren't")
  void assetProcessor() {
    Optional<Iframe> frame = Optional.of(new Iframe(Optional.empty(), Size.UNSAID));
    Presentation framed = new Presentation(Optional.empty(), Optional.empty(), frame);
    AssetProcessor processor = processor(framed);
    String types = "['ltiAssetProcessor']";
    assertEquals(List.of(processor), Accepted.by(settings(types, ""), List.of(processor)).items());
    Accepted windowed =
        Accepted.by(
            settings(types, ",'accept_presentation_document_targets':['window']"),
            List.of(processor));
    assertEquals(List.of(processor(Presentation.UNSAID)), windowed.items());
    assertEquals(List.of(new Dropped(processor, Reason.TARGET_NOT_ACCEPTED)), windowed.dropped());
    assertEquals(List.of(), Accepted.by(settings("['html']", ""), List.of(processor)).items());
  }

  private static AssetProcessor processor(Presentation shown) {
    return new AssetProcessor(
        ABOUT, shown, AssetProcessor.Destination.REGISTERED, AssetProcessor.Destination.REGISTERED);
  }

  @Test
  @DisplayName("Where one is accepted, the first that could be sent is, also with a text for false")
  void onlyOne() {
    for (String no : List.of("false", "'false'", "'False'")) {
      Accepted accepted =
          Accepted.by(
              settings("['ltiResourceLink','html']", ",'accept_multiple':" + no),
              List.of(page, quiz, html));
      assertEquals(List.of(quiz), accepted.items());
      assertEquals(
          List.of(
              new Dropped(page, Reason.TYPE_NOT_ACCEPTED),
              new Dropped(html, Reason.ONLY_ONE_ACCEPTED)),
          accepted.dropped());
    }
  }

  @Test
  @DisplayName("A file is compared with the media types, ranges among them; others aren't")
  void mediaTypes() {
    DeepLinkingSettings settings =
        settings("'file,html'", ",'accept_media_types':'image/*, Text/HTML;charset=utf-8'");
    File film = file(Optional.of("video/mp4"));
    List<ContentItem> taken =
        List.of(
            file(Optional.of("image/png")),
            file(Optional.of("text/html;level=1")),
            file(Optional.empty()),
            html);
    Accepted accepted =
        Accepted.by(
            settings, List.of(taken.get(0), film, taken.get(1), taken.get(2), taken.get(3)));
    assertEquals(taken, accepted.items());
    assertEquals(List.of(new Dropped(film, Reason.MEDIA_TYPE_NOT_ACCEPTED)), accepted.dropped());
    assertEquals(
        List.of(film), Accepted.by(settings("'file'", ""), List.of(film)).items(), "any will do");
  }

  @Test
  @DisplayName("A way of showing that isn't accepted is taken away and reported; the link stays")
  void targets() {
    Accepted accepted = Accepted.by(settings("'link'", ""), List.of(page));
    Link sent = (Link) accepted.items().get(0);
    assertEquals(Optional.empty(), sent.presentation().embed());
    assertEquals(page.presentation().window(), sent.presentation().window());
    assertEquals(page.presentation().iframe(), sent.presentation().iframe());
    assertEquals(List.of(new Dropped(page, Reason.TARGET_NOT_ACCEPTED)), accepted.dropped());
    assertFalse(Reason.TARGET_NOT_ACCEPTED.isWholeItem());
  }

  @Test
  @DisplayName("A grade column that isn't accepted is taken away and reported; unsaid, it is sent")
  void lineItems() {
    DeepLinkingSettings none = settings("'ltiResourceLink'", ",'accept_lineitem':'false'");
    Accepted accepted = Accepted.by(none, List.of(quiz));
    assertEquals(List.of(LtiResourceLink.builder(ABOUT).build()), accepted.items());
    assertEquals(List.of(new Dropped(quiz, Reason.LINE_ITEM_NOT_ACCEPTED)), accepted.dropped());
    assertEquals(
        new Accepted(List.of(quiz), List.of()),
        Accepted.by(settings("'ltiResourceLink'", ""), List.of(quiz)));
  }

  @Test
  @DisplayName("Settings are read leniently: lists as a text, words of the platform's own")
  void lenient() {
    DeepLinkingSettings settings =
        settings(
            "'ltiResourceLink, x-own'",
            ",'auto_create':'true','title':'T','text':'','data':' d\\u0000 \\uD83D\\uDE00 '");
    assertEquals(Set.of("ltiResourceLink", "x-own"), settings.acceptTypes());
    assertEquals(List.of("frame", "iframe", "window"), settings.targets());
    assertTrue(settings.autoCreate());
    assertEquals(Optional.of("T"), settings.title());
    assertEquals(Optional.empty(), settings.text());
    assertEquals(Optional.of(" d\u0000 😀 "), settings.data());
    assertFalse(settings("'link'", "").autoCreate());
  }
}
