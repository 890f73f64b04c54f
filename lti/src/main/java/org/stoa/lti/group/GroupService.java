package org.stoa.lti.group;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.lti.claim.GroupEndpoint;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.ListFormat;
import org.stoa.lti.service.ListQuery;
import org.stoa.lti.service.Listing;
import org.stoa.lti.service.Offer;
import org.stoa.lti.service.Patience;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceCalls;

/**
 * The groups of a context. Course Groups Service 1.0.
 *
 * <p>Safe for many threads. Each reading waits for the platform, and tries once unless {@link
 * #with} says otherwise.
 */
public final class GroupService {

  private static final String GROUPS = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";
  private static final String SETS = "application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json";
  private static final int MOST_PAGES = 100;

  private final ServiceCalls calls;

  /** Groups by these calls. */
  public GroupService(ServiceCalls calls) {
    this.calls = calls;
  }

  /** The same, for a caller that can wait longer or less long. */
  public GroupService with(Patience patience) {
    return new GroupService(calls.with(patience));
  }

  /**
   * The groups of a context.
   *
   * @param userId only those that this person is in: the {@code sub} of the person's launches
   * @param limit the most on a page, as a wish
   */
  public Listing<Group> groups(
      Registration registration,
      GroupEndpoint endpoint,
      Optional<String> userId,
      OptionalInt limit) {
    return calls.list(
        registration,
        Offer.of(endpoint.scopes(), endpoint.groups(), Scope.GROUPS),
        new ListQuery(userId.map(id -> Map.of("user_id", id)).orElse(Map.of()), limit),
        MOST_PAGES,
        new ListFormat<>(GROUPS, Optional.of("groups"), Group::read));
  }

  /**
   * The sets of a context; nothing is asked if the platform has none to offer.
   *
   * @param limit the most on a page, as a wish
   */
  public Listing<GroupSet> sets(
      Registration registration, GroupEndpoint endpoint, OptionalInt limit) {
    return calls.list(
        registration,
        Offer.of(endpoint.scopes(), endpoint.sets(), Scope.GROUPS),
        new ListQuery(Map.of(), limit),
        MOST_PAGES,
        new ListFormat<>(SETS, Optional.of("sets"), GroupSet::read));
  }
}
