package org.stoa.examples.campus.pages;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.platform.Platform;
import org.stoa.examples.campus.platform.registration.Registrations;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;

/** Where a manager registers tools and lets them in. */
final class ToolPages {

  private final Platform platform;
  private final Pages pages;

  ToolPages(Platform platform, Pages pages) {
    this.platform = platform;
    this.pages = pages;
  }

  void route(Routes.Group routes, Visitors visitors) {
    routes
        .get("/tools", visitors.page(this::tools))
        .post("/tools/registration", visitors.form(this::register))
        .post("/tools/{tool}/activation", visitors.form(this::activate))
        .post("/tools/{tool}/deployments", visitors.form(this::deploy))
        .get("/tools/{tool}/privacy", visitors.page(this::privacy))
        .get("/privacy/{tool}", visitors.page(this::launchPrivacy))
        .post("/keys", visitors.form(this::rotate));
  }

  private Reply tools(Call call, Visitor visitor) {
    visitor.mustManage();
    return pages.show(
        "tools",
        Map.of(
            "shell",
            visitor.shell("Tools", "tools"),
            "tools",
            platform.tools().all(),
            "conduct",
            platform.conduct()));
  }

  private Reply register(Call call, Visitor visitor, Parameters form) {
    visitor.mustManage();
    String address = form.need("address");
    Optional<String> choice = form.one("choice");
    List<Tool> known = platform.registrations().sameHost(address);
    if (platform.conduct().asksWhichTool() && choice.isEmpty() && !known.isEmpty()) {
      return pages.show(
          "known",
          Map.of(
              "shell", visitor.shell("Register a tool", "tools"),
              "tools", known,
              "address", address));
    }
    Optional<Tool> chosen =
        known.stream()
            .filter(tool -> choice.equals(Optional.of(Integer.toString(tool.number()))))
            .findFirst();
    Registrations registrations = platform.registrations();
    return register(
        visitor,
        chosen
            .map(tool -> registrations.inviteAgain(address, tool))
            .orElseGet(() -> registrations.invite(address)));
  }

  private Reply register(Visitor visitor, Registrations.Invitation invitation) {
    return pages.show(
        "frame",
        Map.of(
            "shell", visitor.filled("Register a tool", "tools"),
            "storage", platform.conduct().offersStorage(),
            "source", invitation.page().toString(),
            "window", invitation.page().toString(),
            "back", "/tools",
            "backLabel", "Tools"));
  }

  private Reply activate(Call call, Visitor visitor, Parameters form) {
    visitor.mustManage();
    platform.tools().activate(call.number("tool"));
    return Reply.seeOther(URI.create("/tools"));
  }

  private Reply deploy(Call call, Visitor visitor, Parameters form) {
    visitor.mustManage();
    if (!platform.conduct().deploysAgain()) {
      throw Refusal.notFound();
    }
    platform.tools().deployAgain(call.number("tool"));
    return Reply.seeOther(URI.create("/tools"));
  }

  private Reply rotate(Call call, Visitor visitor, Parameters form) {
    visitor.mustManage();
    platform.rotateKeys();
    return Reply.seeOther(URI.create("/tools"));
  }

  private Reply privacy(Call call, Visitor visitor) {
    visitor.mustManage();
    Tool tool = open(call);
    return pages.show(
        "frame",
        Map.of(
            "shell",
            visitor.filled("Data privacy in " + tool.name(), "tools"),
            "storage",
            platform.conduct().offersStorage(),
            "source",
            "/privacy/" + tool.number(),
            "window",
            "",
            "back",
            "/tools",
            "backLabel",
            "Tools"));
  }

  /** About the manager's own data: whoever is asked about, the tool sees who asks. */
  private Reply launchPrivacy(Call call, Visitor visitor) {
    visitor.mustManage();
    return platform.login().protect(visitor.person(), open(call), visitor.person());
  }

  private Tool open(Call call) {
    return platform
        .tools()
        .numbered(call.number("tool"))
        .filter(Tool::active)
        .filter(tool -> tool.understands(Claims.DATA_PRIVACY_REQUEST))
        .orElseThrow(Refusal::notFound);
  }
}
