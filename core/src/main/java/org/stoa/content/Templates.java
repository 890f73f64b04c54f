package org.stoa.content;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * The templates of one module, compiled by its build from {@code src/main/jte}. They write every
 * value escaped for its place, except {@link Html}. Immutable, safe for any thread.
 */
public final class Templates {

  private final TemplateEngine engine;

  private Templates(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * The templates beside a class.
   *
   * @param type of the module that they belong to
   * @param packageName the package that the module's build compiles them into
   */
  public static Templates of(Class<?> type, String packageName) {
    return new Templates(
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, type.getClassLoader(), packageName));
  }

  /** Fills a template in; its only parameter is the view. */
  public Html render(String template, Record view) {
    var output = new StringOutput();
    engine.render(template, view, output);
    return new Html(output.toString());
  }
}
