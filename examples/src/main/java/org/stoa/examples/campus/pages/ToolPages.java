package org.stoa.examples.campus.pages;

import java.net.URI;
import java.util.Map;
import org.stoa.examples.campus.platform.Platform;
import org.stoa.examples.campus.platform.Registrations;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Parameters;
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
        .post("/tools/{tool}/activation", visitors.form(this::activate));
  }

  private Reply tools(Call call, Visitor visitor) {
    visitor.mustManage();
    return pages.show(
        "tools", Map.of("shell", visitor.shell("Tools", "tools"), "tools", platform.tools().all()));
  }

  private Reply register(Call call, Visitor visitor, Parameters form) {
    visitor.mustManage();
    Registrations.Invitation invitation = platform.registrations().invite(form.need("address"));
    return pages.show(
        "frame",
        Map.of(
            "shell", visitor.filled("Register a tool", "tools"),
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
}
