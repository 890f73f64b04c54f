package org.stoa.scorm.inspect;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.archive.Archive;
import org.stoa.archive.Entry;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlReader;

/**
 * The files of a package, by their paths. What they hold is read when it is asked for. Not
 * thread-safe.
 */
final class Contents {

  private static final int LONGEST = 16 << 20;
  private static final int LONGEST_TOGETHER = 64 << 20;
  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private final Archive archive;
  private final String root;
  private final Map<String, Entry> files = new LinkedHashMap<>();
  private final Map<String, String> anyCase = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private long length;

  private Contents(Archive archive, String root) {
    this.archive = archive;
    this.root = root;
    for (Entry entry : archive.entries()) {
      if (!entry.isFolder() && entry.name().startsWith(root)) {
        String path = entry.name().substring(root.length());
        files.putIfAbsent(path, entry);
        anyCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      }
    }
  }

  static Contents of(Archive archive) {
    return new Contents(archive, "");
  }

  /** The whole zip. */
  List<Entry> entries() {
    return archive.entries();
  }

  /** How problems name the zip. */
  String zip() {
    return archive.file();
  }

  /** The folder in which the package begins; empty if that is where the zip does. */
  String root() {
    return root;
  }

  /** The paths of all files, in the order of the zip. */
  List<String> paths() {
    return List.copyOf(files.keySet());
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** A file that is called so but for capitals. */
  Optional<String> inOtherCase(String path) {
    return Optional.ofNullable(anyCase.get(path.toLowerCase(Locale.ROOT)));
  }

  /** These files seen from the folder nearest to the root that has a file of this name. */
  Optional<Contents> seenFrom(String name) {
    // What lies deeper may be content of another kind.
    boolean isDescribed = Stream.of(Manifest.FILE, Cmi5Course.FILE).anyMatch(this::has);
    if (isDescribed) {
      return has(name) ? Optional.of(this) : Optional.empty();
    }
    return archive.entries().stream()
        .map(Entry::name)
        .filter(it -> it.equals(name) || it.endsWith("/" + name))
        .min(Comparator.comparing(it -> it.chars().filter(sign -> sign == '/').count()))
        .map(it -> new Contents(archive, it.substring(0, it.length() - name.length())));
  }

  /** The files with an ending, such as {@code .crs}, in any case. */
  List<String> endingWith(String ending) {
    return files.keySet().stream()
        .filter(it -> it.toLowerCase(Locale.ROOT).endsWith(ending))
        .toList();
  }

  /** How problems name a file. */
  String name(String path) {
    return root + path;
  }

  /** A file's text, decoded as it says itself; empty, with a problem, if that fails. */
  Optional<SourceText> text(String path, Problems problems) {
    return bytes(path, problems)
        .flatMap(it -> SourceText.decoded(name(path), it, charset(it), problems));
  }

  /** A file as XML; empty, with a problem, if it isn't any. */
  Optional<XmlElement> xml(String path, Problems problems) {
    return text(path, problems).flatMap(it -> XmlReader.read(it, problems));
  }

  /** A file's content, as long as all that was read together isn't too long. */
  Optional<byte[]> bytes(String path, Problems problems) {
    Optional<Entry> entry = Optional.ofNullable(files.get(path));
    if (entry.isPresent() && length > LONGEST_TOGETHER) {
      problems.error(
          "PACKAGE_TOO_LONG",
          Place.startOf(name(path)),
          "Not read: the files that describe the package are longer than 64 MiB; split it.");
      return Optional.empty();
    }
    Optional<byte[]> bytes = entry.flatMap(it -> archive.bytes(it, LONGEST, problems));
    if (entry.isPresent() && read.add(path)) {
      length += bytes.map(it -> it.length).orElse(LONGEST);
    }
    return bytes;
  }

  /** By its mark or its declaration; otherwise UTF-8 (XML 1.0, appendix F). */
  static Charset charset(byte[] bytes) {
    Charset marked = SourceText.charset(bytes);
    int length = Math.min(bytes.length, DECLARATION);
    Matcher declared = ENCODING.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!marked.equals(StandardCharsets.UTF_8) || !declared.find()) {
      return marked;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return marked;
    }
  }

  /** Paths that several files have, each once. */
  List<String> givenTwice() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    archive.entries().forEach(it -> counts.merge(it.name(), 1, Integer::sum));
    List<String> twice = new ArrayList<>(counts.keySet());
    twice.removeIf(it -> counts.getOrDefault(it, 0) < 2);
    return Collections.unmodifiableList(twice);
  }
}
