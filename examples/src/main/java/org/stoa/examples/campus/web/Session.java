package org.stoa.examples.campus.web;

import java.util.Optional;

/**
 * One browser's visit.
 *
 * @param person who the visitor chose to be
 * @param formToken what every form sent from this browser must carry
 */
public record Session(String id, Optional<String> person, String formToken) {

  /**
   * Sees that a form came from a page of this visit.
   *
   * @throws Refusal if a form does not carry this session's token
   */
  public void check(Parameters form) {
    if (!Secrets.same(formToken, form.one("form_token").orElse(""))) {
      throw Refusal.forbidden("This form is out of date. Go back, reload the page and try again.");
    }
  }
}
