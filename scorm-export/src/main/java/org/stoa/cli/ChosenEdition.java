package org.stoa.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.stoa.programme.Edition;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

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
                new ParameterException(
                    command,
                    "Unknown edition '%s'; there is: %s"
                        .formatted(
                            id,
                            editions.stream()
                                .map(edition -> edition.id().value())
                                .collect(Collectors.joining(", ")))));
  }
}
