package org.stoa.tool;

import static org.stoa.lti.platform.Registration.Status.DISABLED;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.LtiTool;
import org.stoa.lti.LtiToolBuilder;
import org.stoa.lti.jdbc.JdbcStores;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.registration.DynamicRegistration;
import org.stoa.lti.registration.IssuerHosts;
import org.stoa.lti.registration.ToolProfile;
import org.stoa.lti.servlet.LtiServlet;
import org.stoa.programme.Edition;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Statement;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.grade.GradeCourier;
import org.stoa.tool.launch.LaunchPages;
import org.stoa.tool.launch.PickerServlet;
import org.stoa.tool.learner.MediaServlet;
import org.stoa.tool.store.AuditTrail;
import org.stoa.tool.store.Choices;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.GradeOutbox;
import org.stoa.tool.store.GradeTargets;
import org.stoa.tool.store.MadeEditions;
import org.stoa.tool.store.Sessions;
import org.stoa.tool.web.AssetServlet;
import org.stoa.tool.web.Browsers;
import org.stoa.tool.web.FrameAncestors;
import org.stoa.tool.web.HealthServlet;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Router;

/**
 * Stoa, running as an LTI tool. Open one, mount it at the root of a servlet container, and close it
 * after the container has stopped. Safe for any thread.
 */
public final class StoaTool implements AutoCloseable {

  /** Issuers that are one name for the hosts of many schools. */
  private static final List<IssuerHosts> MANY_SCHOOLS =
      List.of(IssuerHosts.CANVAS, IssuerHosts.BLACKBOARD);

  private final Database database;
  private final LtiTool lti;
  private final Catalogue catalogue;
  private final Enrolments enrolments;
  private final Classroom classroom;
  private final LtiServlet ltiServlet;
  private final PickerServlet picker;
  private final List<Route> routes;
  private final Router pages;
  private final MediaServlet media;
  private final GradeCourier courier;

  private StoaTool(ToolSettings settings, Database database) {
    var jdbi = database.jdbi();
    this.database = database;
    this.lti = lti(settings, database);
    this.catalogue = settings.catalogue().including(new MadeEditions(jdbi));
    var registrations = lti.registrations();
    this.enrolments = new Enrolments(jdbi);
    var targets = new GradeTargets(jdbi);
    var ancestors = new FrameAncestors(MANY_SCHOOLS);
    var sessions = new Sessions(jdbi, settings.clock());
    var browsers =
        new Browsers(
            sessions, enrolments, catalogue, registrations, ancestors, settings.operatedFrom());
    this.picker = new PickerServlet(catalogue, new Choices(jdbi, settings.clock()), lti, ancestors);
    this.ltiServlet =
        new LtiServlet(
            lti, new LaunchPages(catalogue, enrolments, targets, browsers, ancestors, picker));
    this.classroom = new Classroom(database, settings.clock());
    this.routes = new Site(settings, database, lti, catalogue, classroom).routes(browsers);
    this.pages = new Router(routes, browsers, new AuditTrail(jdbi), settings.clock());
    this.media = new MediaServlet(browsers);
    this.courier =
        new GradeCourier(
            new GradeOutbox(jdbi),
            enrolments,
            targets,
            registrations,
            lti.services().grades(),
            settings.clock());
    courier.start();
  }

  /**
   * Opens a tool: its database is brought up to date, and grades that wait are carried.
   *
   * @throws RuntimeException if the database can't be opened, or the address isn't allowed
   */
  public static StoaTool open(ToolSettings settings) {
    Database database = Database.open(settings.databaseUrl());
    try {
      return new StoaTool(settings, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The protocol, over this database. */
  static LtiTool lti(ToolSettings settings, Database database) {
    JdbcStores stores = JdbcStores.of(database.source()).at(settings.clock());
    LtiToolBuilder builder =
        LtiTool.at(settings.publicAddress())
            .stores(settings.keyKeeping().cipher().map(stores::sealedBy).orElse(stores))
            .keys(settings.keyKeeping().open(database.source()))
            .clock(settings.clock())
            .profile(ToolProfile.of("Stoa", "Training programmes that explain themselves"))
            .platformHosts(settings.platformHosts())
            .issuerHosts(MANY_SCHOOLS.toArray(IssuerHosts[]::new));
    return (settings.allowLoopback() ? builder.allowLoopback() : builder).build();
  }

  /** Mounts every page below the root of a context. Call it while the context starts. */
  public void mount(ServletContext context) {
    ltiServlet.mount(context);
    context.addServlet("stoa-media", media).addMapping("/media/*");
    context.addServlet("stoa-assets", new AssetServlet()).addMapping("/assets/*");
    context.addServlet("stoa-picker", picker).addMapping("/choose");
    context.addServlet("stoa-health", new HealthServlet(database)).addMapping("/healthz");
    pages.mount(context);
  }

  /** What can be asked of the pages, and with which right. */
  public List<Route> routes() {
    return routes;
  }

  /**
   * Makes a platform known, or knows it better. What people have settled about it stays: one that
   * was disabled is still so, and where deployments wait for approval, those approved still are.
   */
  public void register(Registration registration) {
    lti.registrations()
        .change(
            registration.issuer(),
            registration.clientId(),
            known -> Optional.of(known.map(it -> settled(registration, it)).orElse(registration)),
            Optional.empty());
  }

  private static Registration settled(Registration now, Registration known) {
    Registration.Builder settled = now.toBuilder();
    if (known.status() == DISABLED) {
      settled.status(DISABLED);
    }
    if (now.deploymentPolicy() == DeploymentPolicy.PENDING) {
      known.deployments().forEach(settled::deployment);
    }
    return settled.build();
  }

  /** Whether any platform is known. */
  public boolean knowsPlatforms() {
    return !lti.registrations().all().isEmpty();
  }

  /** Invitations for platforms, and what they will be told. */
  public DynamicRegistration registration() {
    return lti.registration();
  }

  /** Enrols a person whom a platform knows, unless she already is; a launch does the same. */
  public EnrolmentId enrol(Enrolments.Person person, Offering offering) {
    return enrolments
        .enrol(person, offering.edition().programme().id(), offering.edition().id())
        .id();
  }

  /**
   * Adds facts that came from elsewhere: a meeting report, another system.
   *
   * @throws IllegalArgumentException if one is about nobody who is enrolled in what this tool
   *     offers
   */
  public void append(List<Statement> statements) {
    for (Statement statement : statements) {
      Edition edition =
          enrolments
              .find(statement.enrolment())
              .flatMap(it -> catalogue.find(it.programme(), it.edition()))
              .orElseThrow(() -> new IllegalArgumentException("nobody: " + statement.enrolment()))
              .edition();
      classroom.add(statement.enrolment(), edition, statement);
    }
  }

  /** Stops carrying grades, and closes the database. */
  @Override
  public void close() {
    courier.close();
    database.close();
  }
}
