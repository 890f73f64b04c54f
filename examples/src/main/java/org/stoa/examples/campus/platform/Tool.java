package org.stoa.examples.campus.platform;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A registered tool. Immutable.
 *
 * @param number what Moodle calls the type id; as text it is the deployment id
 * @param domain host and port on which the tool's links must lie
 * @param redirects where an id_token may be sent, compared character by character
 * @param deepLinking where to choose content, if the tool offers that
 * @param custom told on each launch, under the custom values of the activity
 * @param active false while a manager has not agreed yet
 */
public record Tool(
    int number,
    String clientId,
    String name,
    String description,
    String domain,
    URI login,
    List<String> redirects,
    URI keys,
    URI target,
    Optional<URI> deepLinking,
    Set<String> scopes,
    Map<String, String> custom,
    boolean active) {

  public Tool {
    redirects = List.copyOf(redirects);
    scopes = Set.copyOf(scopes);
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }

  public String deployment() {
    return Integer.toString(number);
  }

  Tool activated() {
    return with(number, true);
  }

  Tool numbered(int newNumber) {
    return with(newNumber, active);
  }

  private Tool with(int newNumber, boolean isActive) {
    return new Tool(
        newNumber,
        clientId,
        name,
        description,
        domain,
        login,
        redirects,
        keys,
        target,
        deepLinking,
        scopes,
        custom,
        isActive);
  }

  boolean may(Scope scope) {
    return scopes.contains(scope.uri());
  }

  /** Whether an address lies on the tool's host and port, over http or https. */
  boolean owns(URI address) {
    return domain.equalsIgnoreCase(address.getAuthority()) && Addresses.web(address);
  }
}
