package org.stoa.programme;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of the programme as a page names it. This is the one rule for it: what the reader checks
 * is what a page links to, a package carries and the tool serves.
 *
 * @param path relative to the programme's folder, with {@code /}, without {@code .} and {@code ..}
 * @param fragment the part of the file that is meant, with its {@code #}; empty for the whole
 */
public record FileAddress(String path, String fragment) {

  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  /**
   * Reads the destination of a link or an image, in which a file's signs may be escaped: {@code
   * %20} (RFC 3986, 2.1). A {@code %} that escapes nothing is one.
   *
   * @return empty if it is no relative address, or leaves the folder
   */
  public static Optional<FileAddress> in(String destination) {
    int end = destination.indexOf('#') < 0 ? destination.length() : destination.indexOf('#');
    String named = unescaped(destination.substring(0, end));
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

  private static String unescaped(String path) {
    return ESCAPED
        .matcher(path)
        .replaceAll(escaped -> Matcher.quoteReplacement(decoded(escaped.group())));
  }

  private static String decoded(String escaped) {
    byte[] bytes = HexFormat.of().parseHex(escaped.replace("%", ""));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return escaped;
    }
  }
}
