package org.stoa.lti.roster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.ListFormat;
import org.stoa.lti.service.Listing;
import org.stoa.lti.service.Offer;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Patience;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceCalls;

/**
 * The members of a context. Names and Role Provisioning Services 2.0.
 *
 * <p>Safe for many threads. Each call waits for the platform, and tries once unless {@link #with}
 * says otherwise.
 */
public final class RosterService {

  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final int MOST_PAGES = 500;

  private final ServiceCalls calls;

  /** Members by these calls. */
  public RosterService(ServiceCalls calls) {
    this.calls = calls;
  }

  /** The same, for a caller that can wait longer or less long. */
  public RosterService with(Patience patience) {
    return new RosterService(calls.with(patience));
  }

  /**
   * Every member who is asked for, over all pages.
   *
   * @param roster the {@code context_memberships_url} of a launch
   */
  public Outcome<Roster> members(Registration registration, URI roster, RosterQuery query) {
    List<Member> members = new ArrayList<>();
    return listing(registration, roster, query)
        .each(members::add)
        .then(differences -> new Outcome.Delivered<>(new Roster(members, differences)));
  }

  /**
   * Who has joined, changed or left since a roster was asked for. Not every platform tells who has
   * left; ask for everybody now and then.
   *
   * @param differences {@link Roster#differences()} of that roster, from the same registration: our
   *     access token is shown there
   */
  public Outcome<Roster> changes(Registration registration, URI differences) {
    return members(registration, differences, RosterQuery.ALL);
  }

  private Listing<Member> listing(Registration registration, URI roster, RosterQuery query) {
    return calls.list(
        registration,
        new Outcome.Delivered<>(new Offer(Scope.ROSTER, roster)),
        query.list(),
        MOST_PAGES,
        new ListFormat<>(
            MEMBERS, Optional.of("members"), json -> Member.read(json).filter(query::wants)));
  }
}
