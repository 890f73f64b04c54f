package org.stoa.lti.deeplinking;

import org.stoa.lti.json.JsonObject;

/**
 * Something a course builder chose. Deep Linking 2.0, 3, and Asset Processor 1.0. Each is checked
 * when it is made.
 */
public sealed interface ContentItem
    permits Link, LtiResourceLink, File, HtmlFragment, Image, AssetProcessor {

  /** The {@code type}, as settings list it among what they accept. */
  String type();

  /** What people read of it. */
  Description about();

  /** The item as the platform reads it. */
  JsonObject json();
}
