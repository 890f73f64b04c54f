package org.stoa.scorm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32;
import org.stoa.content.Media;
import org.stoa.programme.Video;

/**
 * The programme's own files in a package. Names are made of ASCII letters, digits, dots and
 * hyphens, for the many systems that garble others.
 *
 * @param carried in the order of their paths
 * @param missing paths that lead to no file of the programme
 * @param leftOut paths of videos that are larger than the package may carry
 */
public record PackageFiles(List<Carried> carried, List<String> missing, List<String> leftOut)
    implements Media {

  private static final String FOLDER = "content/";

  /** In characters; SCORM takes an address of 2,000. */
  private static final int LONGEST_NAME = 200;

  public PackageFiles {
    carried = List.copyOf(carried);
    missing = List.copyOf(missing);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One file.
   *
   * @param path as pages name it
   * @param source where it is
   * @param name in the package
   */
  public record Carried(String path, Path source, String name) {}

  /**
   * Looks for files.
   *
   * @param maxVideo in bytes
   */
  static PackageFiles of(Path folder, List<String> paths, OptionalLong maxVideo) {
    List<Carried> carried = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String path : paths) {
      Optional<Path> source = within(folder, path);
      if (source.isEmpty()) {
        missing.add(path);
      } else if (Video.isVideo(path) && size(source.get()) > maxVideo.orElse(Long.MAX_VALUE)) {
        leftOut.add(path);
      } else {
        carried.add(new Carried(path, source.get(), FOLDER + name(path, taken)));
      }
    }
    return new PackageFiles(carried, missing, leftOut);
  }

  @Override
  public String address(String path) {
    return find(path).map(Carried::name).orElse(FOLDER);
  }

  @Override
  public OptionalLong size(String path) {
    return find(path)
        .map(file -> OptionalLong.of(size(file.source())))
        .orElse(OptionalLong.empty());
  }

  @Override
  public boolean holds(String path) {
    return !leftOut.contains(path);
  }

  @Override
  public Optional<String> text(String path) {
    return find(path).map(PackageFiles::text);
  }

  private static String text(Carried file) {
    try {
      return new String(Files.readAllBytes(file.source()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Carried> find(String path) {
    return carried.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The file, unless a link leads out of the folder: nobody's other files go into a package. */
  private static Optional<Path> within(Path folder, String path) {
    Path file = folder.resolve(path);
    try {
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String path, Set<String> taken) {
    String ascii =
        Normalizer.normalize(path, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9._/-]", "-");
    int over = Math.max(0, ascii.length() - LONGEST_NAME);
    String end = over == 0 ? ascii : ascii.substring(over).replaceFirst("^[./-]+", "");
    String name = end.equals(path) ? path : distinct(end, path);
    // Some systems unpack on disks that don't tell A from a.
    String free = taken.add(name.toLowerCase(Locale.ROOT)) ? name : distinct(end, path);
    taken.add(free.toLowerCase(Locale.ROOT));
    return free;
  }

  /** The name with a mark of the path it stands for before its ending. */
  private static String distinct(String name, String path) {
    var sum = new CRC32();
    sum.update(path.getBytes(StandardCharsets.UTF_8));
    String mark = "-" + Long.toHexString(sum.getValue());
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/')
        ? name.substring(0, dot) + mark + name.substring(dot)
        : name + mark;
  }
}
