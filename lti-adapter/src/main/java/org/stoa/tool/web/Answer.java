package org.stoa.tool.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.table.CsvLine;

/** What becomes of a request; {@link Router} sends it, with the headers that keep it safe. */
public sealed interface Answer {

  /** A page, made of a template and what it shows. */
  record Page(int status, String template, Record view) implements Answer {}

  /** After an act: the page that shows what came of it. */
  record SeeOther(String address) implements Answer {}

  /** Nothing to read, for a script that asked: 204, 400, 413. */
  record Status(int status) implements Answer {}

  /** A file to keep; its content is written as it is sent. */
  record Download(String name, String mediaType, Content content) implements Answer {}

  /** A picture that somebody sent, to look at. */
  record Picture(String mediaType, Content content) implements Answer {}

  /** There is nothing at this address, or nothing that this visit may know of. */
  record Missing() implements Answer {}

  /** Nobody has let this browser in. */
  record Outside() implements Answer {}

  /** What is written into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static Answer page(String template, Record view) {
    return new Page(200, template, view);
  }

  /** The same form again, with what has to be mended. */
  static Answer unprocessable(String template, Record view) {
    return new Page(422, template, view);
  }

  static Answer seeOther(String address) {
    return new SeeOther(address);
  }

  /** A table as a file that spreadsheets open, RFC 4180, in UTF-8 and with a mark that says so. */
  static Answer csv(String name, Stream<List<String>> rows) {
    return new Download(
        name,
        "text/csv; charset=utf-8",
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          writer.write('\ufeff');
          for (List<String> row : (Iterable<List<String>>) rows::iterator) {
            writer.write(CsvLine.of(row) + "\r\n");
          }
          writer.flush();
        });
  }

  static Answer outside() {
    return new Outside();
  }

  static Answer missing() {
    return new Missing();
  }
}
