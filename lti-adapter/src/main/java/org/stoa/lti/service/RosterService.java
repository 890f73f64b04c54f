package org.stoa.lti.service;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;

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
    return new Paging(MOST_PAGES, calls, FOR_MEMBERS, MEMBERS)
        .collect(
            registration, roster, body -> JsonObject.parse(body).objects("members"), Member::read);
  }
}
