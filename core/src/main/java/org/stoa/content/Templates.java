package org.stoa.content;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of {@code src/main/jte}, compiled by the build. */
final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.stoa.content.template");

  private Templates() {}

  static Html render(String template, Record view) {
    var output = new StringOutput();
    ENGINE.render(template, view, output);
    return new Html(output.toString());
  }
}
