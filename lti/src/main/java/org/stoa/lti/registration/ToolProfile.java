package org.stoa.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.service.Scope;

/**
 * How this tool introduces itself to a platform. LTI Dynamic Registration 1.0, 3.3.
 *
 * @param name what people choose it by
 * @param description one sentence
 * @param scopes what it will ask access tokens for; a platform that lists its own is asked for
 *     those of them
 * @param claims what it would like to know about a person; platforms may share less
 * @param custom parameters of every launch, variables such as {@code $Context.id} included
 * @param messages what it answers; a platform that lists its own is offered those of them
 * @param icon a picture for lists of tools
 * @param vendor who makes it
 */
public record ToolProfile(
    String name,
    String description,
    Set<Scope> scopes,
    List<String> claims,
    Map<String, String> custom,
    List<ToolMessage> messages,
    Optional<URI> icon,
    Optional<String> vendor) {

  /** Copies the collections. */
  public ToolProfile {
    scopes = Set.copyOf(scopes);
    claims = List.copyOf(claims);
    custom = Map.copyOf(custom);
    messages = List.copyOf(messages);
  }

  /**
   * A tool that grades, reads members, opens links, lets content be chosen, and would like a name
   * and an address of each person.
   */
  public static ToolProfile of(String name, String description) {
    return new ToolProfile(
        name,
        description,
        Set.of(Scope.LINE_ITEM, Scope.RESULT_READ, Scope.SCORE, Scope.ROSTER),
        List.of("iss", "sub", "name", "given_name", "family_name", "email"),
        Map.of(),
        List.of(ToolMessage.RESOURCE_LINK, ToolMessage.DEEP_LINKING),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, answering these messages and no others. */
  public ToolProfile answering(ToolMessage... offered) {
    return new ToolProfile(
        name, description, scopes, claims, custom, List.of(offered), icon, vendor);
  }

  /** The same with a picture. */
  public ToolProfile icon(URI address) {
    return new ToolProfile(
        name, description, scopes, claims, custom, messages, Optional.of(address), vendor);
  }

  /** The same, made by somebody. */
  public ToolProfile vendor(String maker) {
    return new ToolProfile(
        name, description, scopes, claims, custom, messages, icon, Optional.of(maker));
  }
}
