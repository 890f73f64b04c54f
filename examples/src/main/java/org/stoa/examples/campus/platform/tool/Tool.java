package org.stoa.examples.campus.platform.tool;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A registered tool. Immutable.
 *
 * @param number what Moodle calls the type id
 * @param profile what the tool said of itself
 * @param deployments the ids under which it was let in, the oldest first
 * @param active false while a manager has not agreed yet
 */
public record Tool(
    int number, String clientId, Profile profile, List<String> deployments, boolean active) {

  /**
   * What a tool says of itself, and what it got for it. Immutable.
   *
   * @param domain host and port on which the tool's links must lie
   * @param redirects where an id_token may be sent, compared character by character
   * @param deepLinking where to choose content, if the tool offers that
   * @param messages the types of message that it understands besides a resource link's
   * @param claims what it wants to know about people
   * @param custom told on each launch, under the custom values of the activity
   */
  public record Profile(
      String name,
      String description,
      String domain,
      URI login,
      List<String> redirects,
      URI keys,
      URI target,
      Optional<URI> deepLinking,
      Set<String> messages,
      Set<Scope> scopes,
      Set<String> claims,
      Map<String, String> custom) {

    public Profile {
      redirects = List.copyOf(redirects);
      messages = Set.copyOf(messages);
      scopes = Set.copyOf(scopes);
      claims = Set.copyOf(claims);
      custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
    }
  }

  public Tool {
    deployments = List.copyOf(deployments);
  }

  /** A tool that has just registered itself, and has its first deployment. */
  static Tool pending(int number, String clientId, Profile profile) {
    return new Tool(number, clientId, profile, List.of(Integer.toString(number)), false);
  }

  public String name() {
    return profile.name();
  }

  public URI target() {
    return profile.target();
  }

  public Optional<URI> deepLinking() {
    return profile.deepLinking();
  }

  /** The first deployment. */
  public String deployment() {
    return deployments.get(0);
  }

  Tool activated() {
    return new Tool(number, clientId, profile, deployments, true);
  }

  Tool deployedAgain() {
    List<String> more = new ArrayList<>(deployments);
    more.add(number + "-" + (deployments.size() + 1));
    return new Tool(number, clientId, profile, more, active);
  }

  Tool saying(Profile other) {
    return new Tool(number, clientId, other, deployments, active);
  }

  public boolean may(Scope scope) {
    return profile.scopes().contains(scope);
  }

  public boolean understands(String message) {
    return profile.messages().contains(message);
  }

  public boolean wants(String claim) {
    return profile.claims().contains(claim);
  }

  /** Whether an address lies on the tool's host and port, over http or https. */
  public boolean owns(URI address) {
    return profile.domain().equalsIgnoreCase(address.getAuthority()) && Addresses.web(address);
  }
}
