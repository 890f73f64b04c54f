package org.stoa.tool;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.lti.LtiTool;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.Desk;
import org.stoa.tool.classroom.DeskReviews;
import org.stoa.tool.classroom.Submissions;
import org.stoa.tool.classroom.Surveys;
import org.stoa.tool.credential.CredentialAddresses;
import org.stoa.tool.credential.OpenBadge;
import org.stoa.tool.credential.Registrar;
import org.stoa.tool.facilitator.FacilitatorRoutes;
import org.stoa.tool.facilitator.IssuedRoutes;
import org.stoa.tool.learner.AwardRoutes;
import org.stoa.tool.learner.CalendarRoutes;
import org.stoa.tool.learner.LearnerRoutes;
import org.stoa.tool.learner.SurveyRoutes;
import org.stoa.tool.learner.TaskRoutes;
import org.stoa.tool.manager.AdmissionRoutes;
import org.stoa.tool.manager.MakingRoutes;
import org.stoa.tool.manager.OfficeRoutes;
import org.stoa.tool.office.Admissions;
import org.stoa.tool.office.EditionPlans;
import org.stoa.tool.office.Office;
import org.stoa.tool.open.ApplicationRoutes;
import org.stoa.tool.open.CredentialRoutes;
import org.stoa.tool.store.Applications;
import org.stoa.tool.store.CalendarFeeds;
import org.stoa.tool.store.Calls;
import org.stoa.tool.store.Credentials;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Decisions;
import org.stoa.tool.store.Deliveries;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Headcounts;
import org.stoa.tool.store.MadeEditions;
import org.stoa.tool.store.Works;
import org.stoa.tool.web.Browsers;
import org.stoa.tool.web.Entrance;
import org.stoa.tool.web.Route;

/** Puts together everything that the pages can be asked for. */
final class Site {

  private final ToolSettings settings;
  private final Database database;
  private final Catalogue catalogue;
  private final Classroom classroom;
  private final Clock clock;
  private final Enrolments enrolments;
  private final Works works;
  private final Registrar registrar;
  private final OpenBadge badges;
  private final CredentialAddresses addresses;
  private final Admissions admissions;

  Site(
      ToolSettings settings,
      Database database,
      LtiTool lti,
      Catalogue catalogue,
      Classroom classroom) {
    var jdbi = database.jdbi();
    this.settings = settings;
    this.database = database;
    this.catalogue = catalogue;
    this.classroom = classroom;
    this.clock = settings.clock();
    this.enrolments = new Enrolments(jdbi);
    this.works = new Works(jdbi);
    this.registrar = new Registrar(classroom, enrolments, new Credentials(jdbi), clock);
    this.addresses = new CredentialAddresses(settings.publicAddress());
    this.badges = new OpenBadge(addresses, lti.keys());
    this.admissions =
        new Admissions(
            catalogue, new Calls(jdbi), new Applications(jdbi), new Decisions(jdbi), clock);
  }

  List<Route> routes(Browsers browsers) {
    return Stream.of(
            Stream.of(new Entrance(browsers).routes()), open(), learner(), facilitator(), manager())
        .flatMap(routes -> routes)
        .flatMap(List::stream)
        .toList();
  }

  private Stream<List<Route>> open() {
    return Stream.of(
        new CredentialRoutes(registrar, badges).routes(),
        new ApplicationRoutes(admissions).routes());
  }

  private Stream<List<Route>> learner() {
    var tasks = new TaskRoutes(classroom, new Submissions(database, clock), works);
    var surveys = new SurveyRoutes(classroom, new Surveys(database, clock));
    var feeds = new CalendarFeeds(database.jdbi());
    return Stream.of(
        new LearnerRoutes(classroom, tasks, surveys, clock).routes(),
        tasks.routes(),
        surveys.routes(),
        new CalendarRoutes(feeds, enrolments, catalogue, settings.publicAddress(), clock).routes(),
        new AwardRoutes(registrar, badges, addresses).routes());
  }

  private Stream<List<Route>> facilitator() {
    return Stream.of(
        new FacilitatorRoutes(
                new Desk(database, clock),
                new DeskReviews(database, works, clock),
                works,
                new Deliveries(database.jdbi()),
                clock)
            .routes(),
        new IssuedRoutes(registrar).routes());
  }

  private Stream<List<Route>> manager() {
    var jdbi = database.jdbi();
    var office = new Office(catalogue, enrolments, new Headcounts(jdbi));
    var plans = new EditionPlans(catalogue, new MadeEditions(jdbi), clock);
    return Stream.of(
        new OfficeRoutes(office).routes(),
        new MakingRoutes(office, plans, clock).routes(),
        new AdmissionRoutes(office, admissions, enrolments, settings.publicAddress()).routes());
  }
}
