package org.stoa.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.yaml.Fields;

/** What an author knows and means so: codes of warnings and infos, each with a reason. */
final class Noted {

  private record Note(String code, Place place) {}

  private final List<Note> notes;

  private Noted(List<Note> notes) {
    this.notes = notes;
  }

  /** Reads {@code noted}. */
  static Noted of(Fields programme, Problems problems) {
    List<Note> notes = new ArrayList<>();
    programme
        .node("noted")
        .flatMap(node -> Fields.of(node, problems))
        .ifPresent(
            fields -> {
              for (String code : fields.keys()) {
                fields
                    .text(code)
                    .ifPresent(why -> notes.add(new Note(code, fields.keyPlace(code))));
              }
            });
    return new Noted(notes);
  }

  /** The problems that are left, and a warning for each note that noted nothing. */
  List<Problem> without(Problems problems) {
    Set<String> met = new HashSet<>();
    problems.inReadingOrder().forEach(problem -> met.add(problem.code()));
    for (Note note : notes) {
      if (!met.contains(note.code())) {
        problems.warning(
            "NOTED_NOTHING",
            note.place(),
            "There is no \""
                + note.code()
                + "\" here, or none any more. Correct the code, or drop it.");
      }
    }
    return problems.inReadingOrder().stream().filter(problem -> !isNoted(problem)).toList();
  }

  private boolean isNoted(Problem problem) {
    return !problem.isError() && notes.stream().anyMatch(it -> it.code().equals(problem.code()));
  }
}
