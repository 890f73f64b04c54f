package org.stoa.lti.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;

/**
 * The members of a context. Names and Role Provisioning Services 2.0.
 *
 * <p>Safe for many threads; each call waits for the platform.
 */
public final class RosterService {

  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final Set<Scope> FOR_MEMBERS = Set.of(Scope.ROSTER);
  private static final int MOST_PAGES = 500;

  private final AuthorizedCalls calls;

  RosterService(AuthorizedCalls calls) {
    this.calls = calls;
  }

  /**
   * Every member, over all pages.
   *
   * @param roster the {@code context_memberships_url} of a launch
   */
  public Outcome<List<Member>> members(Registration registration, URI roster) {
    List<Member> members = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    Optional<URI> page = Optional.of(roster);
    while (page.isPresent() && seen.add(page.get()) && seen.size() <= MOST_PAGES) {
      Outcome<HttpTransport.Response> answer =
          calls.get(registration, FOR_MEMBERS, page.get(), MEMBERS);
      if (!(answer instanceof Outcome.Delivered<HttpTransport.Response> delivered)) {
        return answer.then(response -> new Outcome.Delivered<>(List.of()));
      }
      try {
        for (JsonObject json : JsonObject.parse(delivered.value().body()).objects("members")) {
          Member.read(json).ifPresent(members::add);
        }
      } catch (MalformedJson e) {
        return new Outcome.Unavailable<>(Optional.empty(), "the members are no JSON object");
      }
      page = Links.next(page.get(), delivered.value().headers("Link"));
    }
    return new Outcome.Delivered<>(List.copyOf(members));
  }
}
