package org.stoa.tool.launch;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.lti.LtiTool;
import org.stoa.lti.claim.DeepLinkingSettings;
import org.stoa.lti.deeplinking.Accepted;
import org.stoa.lti.deeplinking.DeepLinkingAnswer;
import org.stoa.lti.deeplinking.DeepLinkingRequest;
import org.stoa.lti.deeplinking.Dropped;
import org.stoa.lti.deeplinking.Dropped.Reason;
import org.stoa.lti.deeplinking.LtiResourceLink;
import org.stoa.lti.deeplinking.Notes;
import org.stoa.lti.launch.DeepLinkingLaunch;
import org.stoa.lti.servlet.FetchMetadata;
import org.stoa.lti.servlet.PageResponses;
import org.stoa.lti.text.Origin;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.launch.PickerView.Choice;
import org.stoa.tool.launch.PickerView.Shelf;
import org.stoa.tool.store.Choices;
import org.stoa.tool.store.Tenant;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.FrameAncestors;
import org.stoa.tool.web.Pages;

/**
 * Where course builders choose what a course gets: shown by a deep linking launch, and posted to
 * {@code /choose}, which sends the signed answer on to the platform. Knows a browser by a handle in
 * its form, so it needs no cookie; but only a page of ours may send that, or somebody could have
 * others send what he chose.
 */
public final class PickerServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Catalogue catalogue;
  private final transient Choices choices;
  private final transient LtiTool lti;
  private final transient FrameAncestors ancestors;

  public PickerServlet(
      Catalogue catalogue, Choices choices, LtiTool lti, FrameAncestors ancestors) {
    this.catalogue = catalogue;
    this.choices = choices;
    this.lti = lti;
    this.ancestors = ancestors;
  }

  /** Begins a choice. */
  void show(DeepLinkingLaunch launch, HttpServletResponse response) throws IOException {
    Locale reader = launch.locale().orElse(Locale.ENGLISH);
    var choice = new Choices.Choice(DeepLinkingRequest.of(launch), reader);
    show(choice, choices.begin(choice), false, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (FetchMetadata.isFromOwnPage(request)) {
      choose(request, response);
    } else {
      Pages.tellForeign(response, request.getLocale());
    }
  }

  private void choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String handle = Optional.ofNullable(request.getParameter("handle")).orElse("");
    Optional<Choices.Choice> choice = choices.find(handle);
    boolean cancelled = request.getParameter("cancel") != null;
    List<LtiResourceLink> chosen =
        cancelled ? List.of() : choice.map(it -> chosen(it, request)).orElse(List.of());
    if (choice.isPresent() && chosen.isEmpty() && !cancelled) {
      show(choice.get(), handle, true, response);
    } else if (choices.take(handle).isPresent()) {
      send(choice.orElseThrow(), chosen, response);
    } else {
      Pages.tell(
          response, HttpServletResponse.SC_GONE, PickerServlet.class, request.getLocale(), "over");
    }
  }

  /** What was ticked, in the order of the page. */
  private List<LtiResourceLink> chosen(Choices.Choice choice, HttpServletRequest request) {
    Set<String> keys =
        Stream.ofNullable(request.getParameterValues("item"))
            .flatMap(Arrays::stream)
            .collect(Collectors.toSet());
    return shelves(choice).stream()
        .flatMap(Shelf::choices)
        .filter(it -> keys.contains(it.key()))
        .map(Choice::link)
        .toList();
  }

  private void send(
      Choices.Choice choice, List<LtiResourceLink> chosen, HttpServletResponse response)
      throws IOException {
    List<Dropped> dropped = Accepted.by(choice.request().settings(), chosen).dropped();
    Notes notes =
        dropped.isEmpty()
            ? Notes.NONE
            : Notes.message(String.join(" ", notices(texts(choice), dropped.stream())));
    DeepLinkingAnswer answer = lti.deepLinking().answer(choice.request(), chosen, notes);
    PageResponses.send(answer.page(choice.language()), HttpServletResponse.SC_OK, response);
  }

  private void show(
      Choices.Choice choice, String handle, boolean forgotten, HttpServletResponse response)
      throws IOException {
    Texts texts = texts(choice);
    DeepLinkingSettings settings = choice.request().settings();
    List<Shelf> shelves = shelves(choice);
    List<LtiResourceLink> links =
        shelves.stream().flatMap(Shelf::choices).map(Choice::link).toList();
    boolean takesAny = !Accepted.by(settings, links).items().isEmpty();
    PickerView view =
        new PickerView(
            Frame.outside(texts, texts.text("picker.title")),
            handle,
            settings.acceptMultiple(),
            forgotten,
            notices(texts, beforehand(settings, links)),
            takesAny ? shelves : List.of());
    Pages.send(response, "launch/picker.jte", view, framedBy(choice.request()), "'self'");
  }

  private String framedBy(DeepLinkingRequest request) {
    Origin answered = Origin.of(request.settings().returnUrl());
    return lti.registrations()
        .find(request.issuer(), request.clientId())
        .map(platform -> ancestors.of(platform, Optional.of(answered)))
        .orElse("'none'");
  }

  /** What would be dropped of all links, whichever of them are chosen. */
  private static Stream<Dropped> beforehand(
      DeepLinkingSettings settings, List<LtiResourceLink> links) {
    return Stream.concat(
        Accepted.by(settings, links).dropped().stream(),
        links.stream().flatMap(it -> Accepted.by(settings, List.of(it)).dropped().stream()));
  }

  private static List<String> notices(Texts texts, Stream<Dropped> dropped) {
    return dropped
        .map(Dropped::reason)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)))
        .stream()
        .map(reason -> texts.text("picker.dropped." + reason))
        .toList();
  }

  private List<Shelf> shelves(Choices.Choice choice) {
    var shelves = new PickerShelves(texts(choice), lti.addresses().home());
    DeepLinkingRequest request = choice.request();
    Tenant tenant = new Tenant(request.issuer(), request.clientId(), request.deploymentId());
    return catalogue.offerings(tenant).stream().map(it -> shelves.of(it.edition())).toList();
  }

  private static Texts texts(Choices.Choice choice) {
    return Texts.of(PickerServlet.class, choice.language());
  }
}
