package org.stoa.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.archive.Entry.Naming;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.testing.Stopwatch;

class ArchiveTest {

  private static final int DIRECTORY = 0x02014b50;

  @TempDir private Path folder = Path.of("");
  private final Problems problems = new Problems();

  @Test
  @DisplayName("entries come in the order of the list, with their lengths, and their content")
  void whole() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, "b/", "b/한글.txt", "a.txt");
    try (Archive archive = open(zip).orElseThrow()) {
      assertEquals(
          List.of("b/", "b/한글.txt", "a.txt"), archive.entries().stream().map(Entry::name).toList());
      Entry entry = archive.entries().get(1);
      assertEquals(entry.name().getBytes(StandardCharsets.UTF_8).length, entry.size());
      assertEquals(Naming.PLAIN, entry.naming());
      assertEquals("b/한글.txt", text(archive, entry));
      assertEquals(List.of(), problems.inReadingOrder());
    }
  }

  @Test
  @DisplayName("a stored file is read")
  void stored() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      byte[] content = "stored".getBytes(StandardCharsets.UTF_8);
      var entry = new ZipEntry("a");
      var sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    }
    try (Archive archive = open(bytes.toByteArray()).orElseThrow()) {
      assertEquals("stored", text(archive, archive.entries().get(0)));
    }
  }

  @Test
  @DisplayName("a zip of 64 bits is read: 70,000 files are counted and refused in no time")
  void zip64() throws Exception {
    String[] names = new String[70_000];
    Arrays.setAll(names, it -> "file" + it);
    byte[] zip = zip(StandardCharsets.UTF_8, names);
    Stopwatch.inASecond(() -> assertRefused("PACKAGE_TOO_LONG", zip));
  }

  @Test
  @DisplayName("what is no zip, is empty or was cut off anywhere is one problem")
  void damaged() throws IOException {
    assertRefused("PACKAGE_NOT_ZIP", new byte[0]);
    assertRefused("PACKAGE_NOT_ZIP", "<html>not found".getBytes(StandardCharsets.UTF_8));
    byte[] zip = zip(StandardCharsets.UTF_8, "a", "b");
    for (int length = 4; length < zip.length; length++) {
      assertRefused("PACKAGE_DAMAGED", Arrays.copyOf(zip, length));
    }
  }

  @Test
  @DisplayName("whatever byte of a zip is another one, opening and reading it ends well")
  void anyByte() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, "a.txt", "b/c.txt");
    for (int at = 0; at < zip.length; at++) {
      for (int other : new int[] {0, 0x7F, 0xFF}) {
        byte[] changed = zip.clone();
        changed[at] = (byte) other;
        Optional<Archive> opened = open(changed);
        if (opened.isPresent()) {
          try (Archive archive = opened.get()) {
            archive.entries().forEach(it -> archive.bytes(it, 1 << 20, problems));
          }
        }
      }
    }
  }

  @Test
  @DisplayName("files that share their bytes are a bomb")
  void bomb() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, "a", "b");
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int second = directory(bytes, 1);
    bytes.putInt(second + 42, 0);
    assertRefused("PACKAGE_BOMB", zip);
  }

  @Test
  @DisplayName("links, passwords and the ways to write a name are told")
  void flags() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, "link", "secret", "plain");
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(directory(bytes, 0) + 5, (byte) 3).putInt(directory(bytes, 0) + 38, 0xA1FF << 16);
    bytes.putShort(directory(bytes, 1) + 8, (short) 1);
    try (Archive archive = open(zip).orElseThrow()) {
      assertEquals(
          List.of(true, false, false), archive.entries().stream().map(Entry::isLink).toList());
      assertEquals(Optional.empty(), archive.bytes(archive.entries().get(1), 1 << 20, problems));
      assertEquals(List.of("PACKAGE_DAMAGED"), codes(problems));
    }
    assertEquals(Naming.UNKNOWN, naming(zip(Charset.forName("EUC-KR"), "한글")));
    byte[] unmarked = zip(StandardCharsets.UTF_8, "한글");
    bytes = ByteBuffer.wrap(unmarked).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(directory(bytes, 0) + 8, (short) 8);
    assertEquals(Naming.UNMARKED, naming(unmarked));
  }

  @Test
  @DisplayName("64 MiB of zeros in a few kB are read no further than was asked for")
  void longContent() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a"));
      for (int i = 0; i < 64; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    try (Archive archive = open(bytes.toByteArray()).orElseThrow()) {
      Stopwatch.inASecond(() -> archive.bytes(archive.entries().get(0), 1 << 20, problems));
      assertEquals(List.of("PACKAGE_TOO_LONG"), codes(problems));
    }
  }

  @Test
  @DisplayName("a content that isn't what was packed is a problem")
  void sum() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, "a");
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(directory(bytes, 0) + 16, 1);
    try (Archive archive = open(zip).orElseThrow()) {
      assertEquals(Optional.empty(), archive.bytes(archive.entries().get(0), 1 << 20, problems));
    }
    assertEquals(List.of("PACKAGE_DAMAGED"), codes(problems));
  }

  private static String text(Archive archive, Entry entry) {
    return new String(
        archive.bytes(entry, 1 << 20, new Problems()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private Naming naming(byte[] zip) throws IOException {
    try (Archive archive = open(zip).orElseThrow()) {
      return archive.entries().get(0).naming();
    }
  }

  /** Where the list speaks of a file. */
  private static int directory(ByteBuffer zip, int number) {
    int at = 0;
    for (int seen = -1; seen < number; at++) {
      seen += zip.getInt(at) == DIRECTORY ? 1 : 0;
    }
    return at - 1;
  }

  private Optional<Archive> open(byte[] bytes) throws IOException {
    return Archive.open("a.zip", Files.write(folder.resolve("a.zip"), bytes), problems);
  }

  private boolean assertRefused(String code, byte[] bytes) throws IOException {
    Problems own = new Problems();
    Path path = Files.write(folder.resolve("a.zip"), bytes);
    assertEquals(Optional.empty(), Archive.open("a.zip", path, own));
    assertEquals(List.of(code), codes(own));
    return true;
  }

  private static List<String> codes(Problems problems) {
    return problems.inReadingOrder().stream().map(Problem::code).toList();
  }

  private static byte[] zip(Charset names, String... paths) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(path.endsWith("/") ? new byte[0] : path.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
