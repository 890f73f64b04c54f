package org.stoa.tool.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.lti.servlet.BoundedBody;
import org.stoa.tool.classroom.Learner;

/** A request that may be answered: who asks, what was matched in the path, and the fields. */
public final class Exchange {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Map<String, String> path;
  private final Optional<Visit> visit;

  Exchange(
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> path,
      Optional<Visit> visit) {
    this.request = request;
    this.response = response;
    this.path = Map.copyOf(path);
    this.visit = visit;
  }

  /**
   * Who asks.
   *
   * @throws java.util.NoSuchElementException on a route for anybody, where nobody need be known
   */
  public Visit visit() {
    return visit.orElseThrow();
  }

  /** Who asks, as whoever takes part. */
  public Learner learner() {
    return visit().learner();
  }

  /** The language to answer in. */
  public Locale language() {
    return visit.map(it -> it.learner().language()).orElseGet(request::getLocale);
  }

  /** The words that a package keeps beside this class of its, in that language. */
  public Texts texts(Class<?> owner) {
    return Texts.of(owner, language());
  }

  /** What stands in the path for a step in braces. */
  public String step(String name) {
    return Optional.ofNullable(path.get(name)).orElseThrow();
  }

  /** The id that stands in the path for a step in braces; empty if it is none. */
  public Optional<UUID> stepId(String name) {
    return Optional.of(step(name)).filter(UUID_FORM.asMatchPredicate()).map(UUID::fromString);
  }

  /** A field of the form or of the address; empty if it is blank, too. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** All values of a field, as they were sent. */
  public List<String> fields(String name) {
    return Stream.ofNullable(request.getParameterValues(name)).flatMap(Arrays::stream).toList();
  }

  /** Whether a button of this name was pressed, or a box ticked. */
  public boolean has(String name) {
    return request.getParameter(name) != null;
  }

  /**
   * The files of a field of a form, those that are empty left out: browsers send one for a field
   * without a file.
   *
   * @throws IOException if the form can't be read, or is larger than {@link Router} takes
   */
  public List<Part> files(String name) throws IOException {
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(name) && part.getSubmittedFileName() != null)
          .filter(part -> part.getSize() > 0)
          .toList();
    } catch (ServletException e) {
      return List.of();
    }
  }

  /** The body as a text; empty if it is longer than so many bytes. */
  public Optional<String> body(int longest) throws IOException {
    return BoundedBody.read(request, longest);
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }
}
