package org.stoa.cli;

import java.util.List;
import org.stoa.programme.Edition;
import picocli.CommandLine;

/** The edition that {@code --edition} names. */
final class ChosenEdition {

  private ChosenEdition() {}

  /** The edition of this id; it is wrong use of the command to name one that isn't there. */
  static Edition of(List<Edition> editions, String id, CommandLine command) {
    return editions.stream()
        .filter(edition -> edition.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                WrongUse.unknown(
                    command.getCommandSpec(), "edition", id, editions.stream().map(Edition::id)));
  }
}
