package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.platform.conduct.Conduct;
import org.stoa.examples.campus.platform.launch.AuthEndpoint;
import org.stoa.examples.campus.platform.launch.DeepLinkingReturn;
import org.stoa.examples.campus.platform.launch.DeepLinkingTickets;
import org.stoa.examples.campus.platform.launch.IdTokens;
import org.stoa.examples.campus.platform.launch.Launches;
import org.stoa.examples.campus.platform.launch.LoginRequest;
import org.stoa.examples.campus.platform.notice.NoticeHandlers;
import org.stoa.examples.campus.platform.notice.NoticeService;
import org.stoa.examples.campus.platform.notice.Notices;
import org.stoa.examples.campus.platform.registration.Configuration;
import org.stoa.examples.campus.platform.registration.RegistrationEndpoint;
import org.stoa.examples.campus.platform.registration.Registrations;
import org.stoa.examples.campus.platform.service.AccessTokens;
import org.stoa.examples.campus.platform.service.GroupService;
import org.stoa.examples.campus.platform.service.LineItemService;
import org.stoa.examples.campus.platform.service.RosterService;
import org.stoa.examples.campus.platform.service.ScoreService;
import org.stoa.examples.campus.platform.service.TokenEndpoint;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.PlatformKeys;
import org.stoa.examples.campus.platform.tool.ToolKeys;
import org.stoa.examples.campus.platform.tool.Tools;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;
import org.stoa.examples.campus.web.Sessions;

/** Puts the platform's parts together and under their addresses. Thread-safe. */
public final class Platform {

  private static final String LINE_ITEMS = "/lti/services/{course}/lineitems";
  private static final String LINE_ITEM = LINE_ITEMS + "/{item}/lineitem";

  private static final String NOTICES = "/lti/services/deployments/{deployment}/notices";

  private static final String MEMBERSHIPS =
      "/lti/services/CourseSection/{course}/bindings/{tool}/memberships";

  private final Addresses addresses;
  private final Course course;
  private final Sessions sessions;
  private final Pages pages;
  private final Conduct conduct;
  private final Clock clock;
  private final PlatformKeys keys = new PlatformKeys();
  private final ToolKeys toolKeys = new ToolKeys();
  private final Tools tools = new Tools();
  private final Launches launches;
  private final Registrations registrations;
  private final NoticeHandlers noticeHandlers = new NoticeHandlers();
  private final Notices notices;

  public Platform(
      Addresses addresses,
      Course course,
      Sessions sessions,
      Pages pages,
      Conduct conduct,
      Clock clock) {
    this.addresses = addresses;
    this.course = course;
    this.sessions = sessions;
    this.pages = pages;
    this.conduct = conduct;
    this.clock = clock;
    this.launches = new Launches(clock);
    this.registrations = new Registrations(addresses, keys, tools, clock);
    this.notices = new Notices(addresses, course, keys, tools, noticeHandlers, conduct, clock);
  }

  public Tools tools() {
    return tools;
  }

  public Registrations registrations() {
    return registrations;
  }

  public Notices notices() {
    return notices;
  }

  public LoginRequest login() {
    return new LoginRequest(addresses, launches, pages, conduct);
  }

  public Conduct conduct() {
    return conduct;
  }

  /** Signs with a new key from now on; the old one is still published. */
  public void rotateKeys() {
    keys.rotate();
  }

  public void route(Routes routes) {
    launchRoutes(routes.group(pages::apologise));
    AccessTokens tokens = new AccessTokens(clock);
    Configuration configuration = new Configuration(addresses, conduct);
    RegistrationEndpoint registration = new RegistrationEndpoint(addresses, registrations, conduct);
    routes
        .group(Reply::error)
        .get("/.well-known/openid-configuration", call -> configuration.reply())
        .get("/lti/jwks", call -> keys())
        .get("/lti/registrations", registration::read)
        .post("/lti/registrations", registration::register)
        .on("PUT", "/lti/registrations", registration::register)
        .get("/lti/registrations/{client}", registration::readOwn)
        .on("PUT", "/lti/registrations/{client}", registration::changeOwn);
    routes
        .group(conduct::caller, conduct::refuseToken)
        .post(
            "/lti/token",
            new TokenEndpoint(addresses, tools, toolKeys, tokens, conduct, clock)::handle);
    serviceRoutes(routes.group(conduct::caller, conduct::refuse), tokens);
  }

  private void launchRoutes(Routes.Group browser) {
    DeepLinkingTickets tickets = new DeepLinkingTickets(clock);
    IdTokens idTokens = new IdTokens(addresses, course, keys, tickets, conduct, clock);
    AuthEndpoint auth =
        new AuthEndpoint(addresses, tools, launches, idTokens, sessions, pages, conduct, clock);
    browser.get("/lti/auth", auth::handle).post("/lti/auth", auth::handle);
    DeepLinkingReturn chosen =
        new DeepLinkingReturn(addresses, course, tickets, toolKeys, sessions, pages, clock);
    browser.post("/lti/deeplinking/{course}", chosen::handle);
  }

  private void serviceRoutes(Routes.Group services, AccessTokens tokens) {
    LineItemService items = new LineItemService(addresses, course, tokens, conduct);
    ScoreService scores = new ScoreService(course, items, conduct);
    RosterService roster = new RosterService(addresses, course, tokens, tools, conduct, clock);
    GroupService groups = new GroupService(addresses, course, tokens, conduct);
    NoticeService handlers = new NoticeService(tools, tokens, noticeHandlers, notices, conduct);
    services
        .get(NOTICES, handlers::read)
        .on("PUT", NOTICES, handlers::change)
        .get(LINE_ITEMS, items::list)
        .post(LINE_ITEMS, items::create)
        .get(LINE_ITEM, items::read)
        .on("PUT", LINE_ITEM, items::update)
        .on("DELETE", LINE_ITEM, items::delete)
        .post(LINE_ITEM + "/scores", scores::post)
        .get(LINE_ITEM + "/results", scores::results)
        .get(MEMBERSHIPS, roster::memberships)
        .get("/lti/services/{course}/groups", groups::groups)
        .get("/lti/services/{course}/groupsets", groups::sets);
  }

  private Reply keys() {
    return Reply.json(200, JsonNodeFactory.instance.pojoNode(keys.published().toJSONObject(true)));
  }
}
