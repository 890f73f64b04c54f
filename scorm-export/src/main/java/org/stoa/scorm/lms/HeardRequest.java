package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request that a unit made in a session, and how it ended.
 *
 * @param session as in {@link Launch}
 * @param resource of the record store, such as {@code statements}; or {@code fetch}
 * @param about the verbs of statements, or the name of a document; empty if it can't be told
 * @param length of what was sent, in characters
 * @param status of HTTP
 * @param why it is refused, empty if it isn't
 * @param violations what cmi5 forbids of it
 */
public record HeardRequest(
    String session,
    String method,
    String resource,
    String about,
    int length,
    int status,
    String why,
    List<Violation> violations) {

  private static final String FETCH = "fetch";

  public HeardRequest {
    violations = List.copyOf(violations);
  }

  static HeardRequest of(
      Request request, Session session, int status, String why, List<Violation> violations) {
    return new HeardRequest(
        session.terms().id(),
        request.method(),
        request.isFetch() ? FETCH : request.path(),
        about(request),
        request.body().length(),
        status,
        why,
        violations);
  }

  /** Whether it tells the LMS something, and doesn't ask. */
  public boolean isWrite() {
    return !method.equals("GET") && !resource.equals(FETCH);
  }

  private static String about(Request request) {
    try {
      if (request.path().equals("statements") && !request.body().isEmpty()) {
        return verbs(request.json());
      }
      Map<String, String> parameters = request.parameters();
      return Stream.of("stateId", "profileId")
          .filter(parameters::containsKey)
          .map(parameters::get)
          .collect(Collectors.joining());
    } catch (Refusal unreadable) {
      return "";
    }
  }

  private static String verbs(JsonNode sent) {
    List<JsonNode> statements = new ArrayList<>();
    (sent.isArray() ? sent : List.of(sent)).forEach(statements::add);
    return statements.stream()
        .map(it -> new XapiStatement(it).verb())
        .map(it -> it.substring(it.lastIndexOf('/') + 1))
        .collect(Collectors.joining(", "));
  }
}
