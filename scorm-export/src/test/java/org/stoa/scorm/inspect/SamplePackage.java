package org.stoa.scorm.inspect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package in order from {@code conformance/packages}, to be broken and zipped. Immutable. */
public record SamplePackage(Map<String, byte[]> files) {

  private static final Path ALL = Path.of("src/test/resources/conformance/packages");

  public static SamplePackage of(String name) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Path folder = ALL.resolve(name);
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SamplePackage(files);
  }

  /** The same but for a text in a file, which has to be in it. */
  public SamplePackage replacing(String path, String from, String to) {
    String text = text(path);
    assertTrue(text.contains(from), () -> path + " has no " + from);
    return with(path, text.replace(from, to));
  }

  SamplePackage with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SamplePackage with(String path, byte[] bytes) {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.put(path, bytes);
    return new SamplePackage(changed);
  }

  SamplePackage without(String path) {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    assertTrue(changed.remove(path) != null, path);
    return new SamplePackage(changed);
  }

  SamplePackage within(String folder) {
    Map<String, byte[]> moved = new LinkedHashMap<>();
    files.forEach((path, bytes) -> moved.put(folder + path, bytes));
    return new SamplePackage(moved);
  }

  String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  public Path zipped(Path zip) {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zip;
  }

  Inspection inspected(Path folder) {
    return Inspection.of(zipped(folder.resolve("sample.zip")));
  }
}
