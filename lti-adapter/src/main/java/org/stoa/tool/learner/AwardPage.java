package org.stoa.tool.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.criterion.Criterion.Need;
import org.stoa.programme.Award;
import org.stoa.programme.Programme;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress.Earning;
import org.stoa.tool.credential.Certificate;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Visit;

/**
 * The page of an award.
 *
 * @param parts what it takes, and how each part stands
 * @param notes what else is to be known about it
 * @param name that the certificate would bear, if it could be issued now
 */
public record AwardPage(
    Frame frame,
    AwardView award,
    List<Part> parts,
    List<String> notes,
    Optional<String> name,
    Optional<CertificateView> certificate) {

  /** One part of what an award takes. */
  public record Part(String title, String chip, String status, String why) {}

  static AwardPage of(Visit visit, Earning earning, Optional<String> name) {
    Texts texts = Texts.of(Certificate.class, visit.learner().language());
    AwardView award = AwardView.of(earning, texts.reader());
    Programme programme = visit.learner().offering().edition().programme();
    boolean toPerson = earning.award().recipient() == Award.Recipient.PERSON;
    boolean canBeIssued = earning.finding().isSatisfied() && visit.learner().graded() && toPerson;
    return new AwardPage(
        Frame.of(visit, texts, award.title()),
        award,
        earning.finding().leaves().map(leaf -> part(leaf, programme, texts)).toList(),
        notes(visit, earning, texts, canBeIssued && name.isEmpty()),
        name.filter(it -> canBeIssued),
        Optional.empty());
  }

  AwardPage with(CertificateView issued) {
    return new AwardPage(frame, award, parts, List.of(), Optional.empty(), Optional.of(issued));
  }

  private static Part part(Finding leaf, Programme programme, Texts texts) {
    String title =
        leaf.rule() instanceof Need need
            ? programme
                .activity(need.activity())
                .map(it -> it.title().in(texts.reader()))
                .orElse("")
            : texts.text("award.mean");
    return new Part(
        title, Labels.chip(leaf), new Labels(texts).status(leaf), leaf.why().in(texts.reader()));
  }

  private static List<String> notes(Visit visit, Earning earning, Texts texts, boolean isNameless) {
    List<String> notes = new ArrayList<>();
    if (earning.award().kind() == Award.Kind.PRIORITY) {
      notes.add(texts.text("award.priority"));
    }
    if (earning.award().recipient() == Award.Recipient.ORGANISATION) {
      notes.add(texts.text("award.organisation"));
    }
    if (!visit.learner().graded()) {
      notes.add(texts.text("award.ungraded"));
    }
    if (isNameless) {
      notes.add(texts.text("award.nameless"));
    }
    return List.copyOf(notes);
  }
}
