package org.stoa.lti.deeplinking;

import java.util.Optional;

/**
 * What an answer says besides the items, as plain text: msg, log, errormsg and errorlog. Deep
 * Linking 2.0, 4.5.
 *
 * @param message for the person
 * @param log for the platform's log
 * @param error for the person, where something went wrong
 * @param errorLog for the platform's log, where something went wrong
 */
public record Notes(
    Optional<String> message,
    Optional<String> log,
    Optional<String> error,
    Optional<String> errorLog) {

  /** Nothing to say. */
  public static final Notes NONE =
      new Notes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Something for the person. */
  public static Notes message(String text) {
    return new Notes(Optional.of(text), NONE.log, NONE.error, NONE.errorLog);
  }
}
