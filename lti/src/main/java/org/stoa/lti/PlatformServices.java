package org.stoa.lti;

import org.stoa.lti.asset.AssetService;
import org.stoa.lti.asset.EulaService;
import org.stoa.lti.asset.ReportService;
import org.stoa.lti.grade.GradeService;
import org.stoa.lti.group.GroupService;
import org.stoa.lti.notice.NoticeService;
import org.stoa.lti.roster.RosterService;
import org.stoa.lti.service.ServiceCalls;

/**
 * What can be asked of platforms and told to them. All share one cache of access tokens. Safe for
 * many threads.
 */
public final class PlatformServices {

  private final ServiceCalls calls;

  PlatformServices(ServiceCalls calls) {
    this.calls = calls;
  }

  /** Grades, to platforms. */
  public GradeService grades() {
    return new GradeService(calls);
  }

  /** Members, from platforms. */
  public RosterService roster() {
    return new RosterService(calls);
  }

  /** Groups, from platforms. */
  public GroupService groups() {
    return new GroupService(calls);
  }

  /** Which notices platforms send where. */
  public NoticeService notices() {
    return new NoticeService(calls);
  }

  /** What was handed in, from platforms. */
  public AssetService assets() {
    return new AssetService(calls);
  }

  /** Reports about it, to platforms. */
  public ReportService reports() {
    return new ReportService(calls);
  }

  /** The tool's licence agreement, as far as platforms have to know of it. */
  public EulaService eula() {
    return new EulaService(calls);
  }
}
