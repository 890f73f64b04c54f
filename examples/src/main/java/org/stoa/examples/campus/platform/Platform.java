package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;
import org.stoa.examples.campus.web.Sessions;

/** Puts the platform's parts together and under their addresses. Thread-safe. */
public final class Platform {

  private static final String LINE_ITEMS = "/lti/services/{course}/lineitems";
  private static final String LINE_ITEM = LINE_ITEMS + "/{item}/lineitem";

  private final Addresses addresses;
  private final Course course;
  private final Sessions sessions;
  private final Pages pages;
  private final boolean offersStorage;
  private final Clock clock;
  private final PlatformKey key = new PlatformKey();
  private final ToolKeys toolKeys = new ToolKeys();
  private final Tools tools = new Tools();
  private final Launches launches;
  private final Registrations registrations;

  public Platform(
      Addresses addresses,
      Course course,
      Sessions sessions,
      Pages pages,
      boolean offersStorage,
      Clock clock) {
    this.addresses = addresses;
    this.course = course;
    this.sessions = sessions;
    this.pages = pages;
    this.offersStorage = offersStorage;
    this.clock = clock;
    this.launches = new Launches(clock);
    this.registrations = new Registrations(addresses, key, tools, clock);
  }

  public Tools tools() {
    return tools;
  }

  public Registrations registrations() {
    return registrations;
  }

  public LoginRequest login() {
    return new LoginRequest(addresses, launches, pages, offersStorage);
  }

  /** Whether tools may keep data in pages around their frames. */
  public boolean offersStorage() {
    return offersStorage;
  }

  public void route(Routes routes) {
    launchRoutes(routes.group(pages::apologise));
    AccessTokens tokens = new AccessTokens(clock);
    Routes.Group services = routes.group(Platform::json);
    Configuration configuration = new Configuration(addresses);
    services.get("/.well-known/openid-configuration", call -> configuration.reply());
    services.get("/lti/jwks", call -> keys());
    services.post(
        "/lti/token", new TokenEndpoint(addresses, tools, toolKeys, tokens, clock)::handle);
    services.post("/lti/registrations", new RegistrationEndpoint(registrations)::handle);
    serviceRoutes(services, tokens);
  }

  private void launchRoutes(Routes.Group browser) {
    DeepLinkingTickets tickets = new DeepLinkingTickets(clock);
    IdTokens idTokens = new IdTokens(addresses, course, key, tickets, clock);
    AuthEndpoint auth = new AuthEndpoint(addresses, tools, launches, idTokens, sessions, pages);
    browser.get("/lti/auth", auth::handle).post("/lti/auth", auth::handle);
    DeepLinkingReturn chosen =
        new DeepLinkingReturn(addresses, course, tickets, toolKeys, sessions, pages, clock);
    browser.post("/lti/deeplinking/{course}", chosen::handle);
  }

  private void serviceRoutes(Routes.Group services, AccessTokens tokens) {
    LineItemService items = new LineItemService(addresses, course, tokens);
    ScoreService scores = new ScoreService(course, items);
    RosterService roster = new RosterService(addresses, course, tokens, tools);
    services
        .get(LINE_ITEMS, items::list)
        .post(LINE_ITEMS, items::create)
        .get(LINE_ITEM, items::read)
        .on("PUT", LINE_ITEM, items::update)
        .on("DELETE", LINE_ITEM, items::delete)
        .post(LINE_ITEM + "/scores", scores::post)
        .get(LINE_ITEM + "/results", scores::results)
        .get(
            "/lti/services/CourseSection/{course}/bindings/{tool}/memberships",
            roster::memberships);
  }

  private Reply keys() {
    return Reply.json(200, JsonNodeFactory.instance.pojoNode(key.published().toJSONObject(true)));
  }

  private static Reply json(Refusal refusal) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("error", refusal.code());
    error.put("error_description", refusal.reason());
    Reply reply = Reply.json(refusal.status(), error);
    return refusal.status() == 401 ? reply.with("WWW-Authenticate", "Bearer") : reply;
  }
}
