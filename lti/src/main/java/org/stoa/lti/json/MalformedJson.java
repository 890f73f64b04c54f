package org.stoa.lti.json;

/** A text isn't the JSON that was expected. The message doesn't repeat the text. */
public final class MalformedJson extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedJson(String message) {
    super(message);
  }
}
