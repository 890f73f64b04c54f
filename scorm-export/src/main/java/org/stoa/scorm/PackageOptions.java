package org.stoa.scorm;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/**
 * What its author wants of a package. Immutable.
 *
 * @param reader the language the package speaks, as far as it can
 * @param activities to carry, those within a group it names included; empty for all of them
 * @param division how many things the LMS launches
 * @param mastery the score that passes a quiz for which the programme names none; empty if any will
 *     do there
 * @param onFail what is reported of somebody who has no attempt left
 * @param tool the address of a tool that has what a package can't carry
 * @param maxVideo the size in bytes of the largest video to carry; empty for any
 * @param host where a package of the format html lies in the web that is to be shown; empty if the
 *     package carries its content
 */
public record PackageOptions(
    Locale reader,
    Set<ActivityId> activities,
    Division division,
    Optional<Percentage> mastery,
    OnFail onFail,
    Optional<URI> tool,
    OptionalLong maxVideo,
    Optional<URI> host) {

  public PackageOptions {
    activities = Set.copyOf(activities);
  }

  /** How many things the LMS launches. */
  public enum Division {
    /** One page with an outline and everything in it: safest, since LMSs differ in navigation. */
    SINGLE,
    /** A page for each activity; the LMS shows the outline. */
    PER_ACTIVITY
  }

  /** What is reported of somebody who has no attempt left. */
  public enum OnFail {
    /** That she failed. */
    FAILED,
    /** That she isn't through: some systems throw away what was done by those who failed. */
    INCOMPLETE
  }

  /** A wish that only some formats can grant. */
  public enum Wish {
    DIVISION,
    MASTERY,
    ON_FAIL,
    TOOL,
    HOST
  }

  /** The whole programme in one piece, in this language. */
  public static PackageOptions in(Locale reader) {
    return new PackageOptions(
        reader,
        Set.of(),
        Division.SINGLE,
        Optional.empty(),
        OnFail.FAILED,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  public PackageOptions withActivities(Set<ActivityId> chosen) {
    return new PackageOptions(reader, chosen, division, mastery, onFail, tool, maxVideo, host);
  }

  public PackageOptions withDivision(Division chosen) {
    return new PackageOptions(reader, activities, chosen, mastery, onFail, tool, maxVideo, host);
  }

  public PackageOptions withMastery(Percentage mark) {
    return new PackageOptions(
        reader, activities, division, Optional.of(mark), onFail, tool, maxVideo, host);
  }

  public PackageOptions withOnFail(OnFail chosen) {
    return new PackageOptions(reader, activities, division, mastery, chosen, tool, maxVideo, host);
  }

  public PackageOptions withTool(URI address) {
    return new PackageOptions(
        reader, activities, division, mastery, onFail, Optional.of(address), maxVideo, host);
  }

  public PackageOptions withMaxVideo(long bytes) {
    return new PackageOptions(
        reader, activities, division, mastery, onFail, tool, OptionalLong.of(bytes), host);
  }

  public PackageOptions withHost(URI page) {
    return new PackageOptions(
        reader, activities, division, mastery, onFail, tool, maxVideo, Optional.of(page));
  }

  /** What is to be otherwise than it is by default. */
  public Set<Wish> wishes() {
    Set<Wish> wishes = EnumSet.noneOf(Wish.class);
    if (division != Division.SINGLE) {
      wishes.add(Wish.DIVISION);
    }
    if (mastery.isPresent()) {
      wishes.add(Wish.MASTERY);
    }
    if (onFail != OnFail.FAILED) {
      wishes.add(Wish.ON_FAIL);
    }
    if (tool.isPresent()) {
      wishes.add(Wish.TOOL);
    }
    if (host.isPresent()) {
      wishes.add(Wish.HOST);
    }
    return wishes;
  }
}
