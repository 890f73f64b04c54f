package org.stoa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.stoa.json.JsonObject;
import picocli.CommandLine;

/**
 * What a command has to say all at once.
 *
 * @param fields for a program, after the head
 * @param lines for people
 */
record Answer(AnswerHead head, JsonObject.Fields fields, Supplier<List<String>> lines) {

  /** Nothing but what is wrong. */
  static Answer of(AnswerHead head) {
    return new Answer(head, json -> {}, List::of);
  }

  /** Says it, and how to exit. Problems are told to people in either case. */
  int tell(CommandLine command, boolean asJson) {
    head.tell(command.getErr());
    PrintWriter out = command.getOut();
    if (asJson) {
      out.print(
          JsonObject.spread(
              json -> {
                head.write(json);
                fields.write(json);
              }));
    } else {
      lines.get().forEach(out::println);
    }
    out.flush();
    return head.hasErrors() ? Stoa.INVALID : 0;
  }
}
