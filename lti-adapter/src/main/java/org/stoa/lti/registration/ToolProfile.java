package org.stoa.lti.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.lti.service.Scope;

/**
 * How this tool introduces itself to a platform. LTI Dynamic Registration 1.0, 3.3.
 *
 * @param name what people choose it by
 * @param description one sentence
 * @param scopes what it will ask access tokens for
 * @param claims what it would like to know about a person; platforms may share less
 * @param custom parameters of every launch, variables such as {@code $Context.id} included
 */
public record ToolProfile(
    String name,
    String description,
    Set<Scope> scopes,
    List<String> claims,
    Map<String, String> custom) {

  /** Copies the collections. */
  public ToolProfile {
    scopes = Set.copyOf(scopes);
    claims = List.copyOf(claims);
    custom = Map.copyOf(custom);
  }

  /** A tool that grades, reads members, and would like a name and an address of each person. */
  public static ToolProfile of(String name, String description) {
    return new ToolProfile(
        name,
        description,
        Set.of(Scope.LINE_ITEM, Scope.RESULT_READ, Scope.SCORE, Scope.ROSTER),
        List.of("iss", "sub", "name", "given_name", "family_name", "email"),
        Map.of());
  }

  String scope() {
    return Stream.of(Scope.values())
        .filter(scopes::contains)
        .map(Scope::uri)
        .collect(Collectors.joining(" "));
  }
}
