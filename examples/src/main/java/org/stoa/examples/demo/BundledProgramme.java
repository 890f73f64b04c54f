package org.stoa.examples.demo;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder of a programme that comes with the examples, on the class path or in the jar.
 *
 * @param jar to be closed when the folder is no longer read
 */
record BundledProgramme(Path folder, Optional<FileSystem> jar) implements AutoCloseable {

  static BundledProgramme named(String name) throws IOException {
    String path = "/programmes/" + name;
    URL programme =
        Objects.requireNonNull(BundledProgramme.class.getResource(path + "/programme.yaml"), path);
    try {
      if (!(programme.openConnection() instanceof JarURLConnection inJar)) {
        return new BundledProgramme(
            Objects.requireNonNull(Path.of(programme.toURI()).getParent()), Optional.empty());
      }
      // By its path, not by its address: several may be open at once.
      FileSystem jar = FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()));
      return new BundledProgramme(jar.getPath(path), Optional.of(jar));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (jar.isPresent()) {
      jar.get().close();
    }
  }
}
