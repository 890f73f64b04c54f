package org.stoa.examples.campus.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled with the build. Escaping is jte's, by place in the HTML. Thread-safe. */
public final class Pages {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Pages.class.getClassLoader(),
          "org.stoa.examples.campus.template");

  public Reply show(int status, String template, Map<String, Object> model) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", model, output);
    return Reply.html(status, output.toString());
  }

  public Reply show(String template, Map<String, Object> model) {
    return show(200, template, model);
  }

  /** A form that sends itself to an address, and has a button where scripts are off. */
  public Reply send(String title, String address, Map<String, String> fields) {
    return show("send", Map.of("title", title, "address", address, "fields", fields));
  }

  /** A page that says one thing, in a frame or alone. */
  public Reply say(int status, String title, String text) {
    return show(status, "message", Map.of("title", title, "text", text, "code", ""));
  }

  /** What a person is told about a refusal. */
  public Reply apologise(Refusal refusal) {
    String title = refusal.status() == 404 ? "This page does not exist" : "This could not be done";
    return show(
        refusal.status(),
        "message",
        Map.of("title", title, "text", refusal.reason(), "code", refusal.code()));
  }
}
