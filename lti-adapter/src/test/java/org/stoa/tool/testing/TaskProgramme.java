package org.stoa.tool.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stoa.tool.catalogue.Catalogue;

/** A programme with a task of each kind, a survey of each kind and sessions, to 11 March. */
public final class TaskProgramme {

  private static final String PROGRAMME =
      """
      id: sample
      title: {en: Care and work, ko: 돌봄과 일}
      activities:
        - {id: essay, kind: task, page: essay.md, limit: 5 words, review: staff}
        - {id: photos, kind: task, accept: [image/*], items: 2..3, consent: publication, title: Photos}
        - {id: plan, kind: task, accept: [application/pdf, text/plain], limit: 2 pages, title: Plan}
        - {id: survey, kind: survey, file: survey.md, anonymous: true}
        - {id: named, kind: survey, file: survey.md, title: {en: Named, ko: 설문}}
        - {id: live, kind: session, title: Live}
        - {id: basket, kind: task, items: 1..2, title: Basket}
      awards:
        certificate:
          title: Certificate
          all: [{need: essay}, {need: photos, items: 2}]
      """;

  private static final String SURVEY =
      """
      # A survey

      Three questions.

      ## How was it?
      - [ ] <b>Good</b>
      - [ ] Bad

      ## What helped? {several}
      - [ ] Videos
      - [ ] Texts
      - [ ] Nothing

      ## What should we change?
      """;

  private static final String EDITION =
      """
      zone: Europe/Madrid
      period: 2026-03-02/2026-03-20
      calendar:
        essay: {until: 2026-03-11}
        photos: {until: 2026-03-11}
        basket: {from: 2026-03-09}
        live: {at: 2026-03-03T11:30/PT2H, room: Blue, link: 'https://meet.example/x?a=1', link-from: 2026-03-03T11:15}
      """;

  private TaskProgramme() {}

  /** Writes the programme into a folder, and reads it. */
  public static Catalogue in(Path folder) throws IOException {
    Files.writeString(folder.resolve("programme.yaml"), PROGRAMME);
    Files.writeString(folder.resolve("essay.md"), "# Your essay\n\nWrite about **care**.\n");
    Files.writeString(folder.resolve("survey.md"), SURVEY);
    Files.createDirectories(folder.resolve("editions"));
    Files.writeString(folder.resolve("editions/spring.yaml"), EDITION);
    return Catalogue.read(folder);
  }
}
