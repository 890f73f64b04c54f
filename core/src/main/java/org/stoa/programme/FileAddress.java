package org.stoa.programme;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file of the programme as a page names it. This is the one rule for it: what the reader checks
 * is what a page links to, a package carries and the tool serves.
 *
 * @param path relative to the programme's folder, with {@code /}, without {@code .} and {@code ..}
 * @param fragment the part of the file that is meant, with its {@code #}; empty for the whole
 */
public record FileAddress(String path, String fragment) {

  /**
   * Reads the destination of a link or an image.
   *
   * @return empty if it is no relative address, or leaves the folder
   */
  public static Optional<FileAddress> in(String destination) {
    int end = destination.indexOf('#') < 0 ? destination.length() : destination.indexOf('#');
    String named = destination.substring(0, end);
    String path =
        Arrays.stream(named.split("/", -1))
            .filter(step -> !step.equals("."))
            .collect(Collectors.joining("/"));
    boolean within =
        !path.isBlank()
            && path.chars().noneMatch(c -> Character.isISOControl(c) || ":\\?".indexOf(c) >= 0)
            && Arrays.stream(path.split("/", -1))
                .noneMatch(step -> step.isEmpty() || step.equals(".."));
    boolean spoken = destination.chars().noneMatch(Character::isISOControl);
    return within && spoken
        ? Optional.of(new FileAddress(path, destination.substring(end)))
        : Optional.empty();
  }
}
