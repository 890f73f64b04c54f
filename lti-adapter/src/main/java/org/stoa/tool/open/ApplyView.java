package org.stoa.tool.open;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.admission.Application.Experience;
import org.stoa.content.Texts;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.Edition;
import org.stoa.programme.Quota;
import org.stoa.programme.Requirement;
import org.stoa.tool.office.Round;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Times;

/**
 * The form to apply with.
 *
 * @param here its address
 * @param programme what it is for
 * @param until the deadline in words; empty if there is none
 * @param isLate whether that is over
 * @param kept why it is kept, and until when
 */
public record ApplyView(
    Frame frame,
    String here,
    String programme,
    String summary,
    boolean isOpen,
    String until,
    boolean isLate,
    List<Field> fields,
    List<String> kept) {

  /**
   * A field.
   *
   * @param choices to choose from; empty for a text
   * @param proposals for a text, which may be another
   * @param wrong what to mend; empty if nothing
   */
  public record Field(
      String name,
      String type,
      String label,
      int longest,
      String value,
      List<Choice> choices,
      List<String> proposals,
      String wrong) {}

  /** Something to choose. */
  public record Choice(String value, String label, boolean isChosen) {}

  static ApplyView of(Frame frame, Round round, ApplicationForm form, Instant now) {
    Texts texts = frame.texts();
    Edition edition = round.edition();
    Times times = new Times(texts.reader(), edition.zone(), Optional.empty());
    Optional<Instant> deadline = round.selection().until().map(it -> it.end(edition.zone()));
    String run = edition.title().map(it -> " · " + it.in(texts.reader())).orElse("");
    return new ApplyView(
        frame,
        "/apply/" + round.call().address(),
        edition.programme().title().in(texts.reader()) + run,
        texts.text("apply.days", edition.period().first(), edition.period().last()),
        round.call().isOpen(),
        deadline.map(it -> texts.text("apply.until", times.moment(it.minusSeconds(1)))).orElse(""),
        deadline.filter(it -> !now.isBefore(it)).isPresent(),
        fields(round, form, texts),
        List.of(texts.text("apply.why"), texts.text("apply.howLong")));
  }

  private static List<Field> fields(Round round, ApplicationForm form, Texts texts) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        text(
            ApplicationForm.NAME,
            "text",
            texts.text("apply.name"),
            ApplicationForm.LONGEST_NAME,
            List.of(),
            form,
            texts));
    fields.add(
        text(
            ApplicationForm.EMAIL,
            "email",
            texts.text("apply.email"),
            ApplicationForm.LONGEST_EMAIL,
            List.of(),
            form,
            texts));
    round.questions().forEach(it -> fields.add(question(it, round, form, texts)));
    if (round.asksExperience()) {
      fields.add(
          choice(
              ApplicationForm.EXPERIENCE,
              texts.text("apply.experience"),
              Stream.of(Experience.NEWCOMER, Experience.RETURNER).map(Enum::name).toList(),
              form,
              texts));
    }
    return fields;
  }

  private static Field question(Attribute asked, Round round, ApplicationForm form, Texts texts) {
    String label = Optional.ofNullable(round.selection().columns().get(asked)).orElse(asked.name());
    String field = ApplicationForm.field(asked);
    return isYesOrNo(asked, round)
        ? choice(field, label, List.of("yes", "no"), form, texts)
        : text(
            field,
            "text",
            label,
            ApplicationForm.LONGEST_ANSWER,
            proposals(asked, round),
            form,
            texts);
  }

  private static boolean isYesOrNo(Attribute asked, Round round) {
    return round.selection().requirements().stream()
        .filter(it -> it.attribute().equals(asked))
        .map(Requirement::accepted)
        .anyMatch(accepted -> accepted.stream().allMatch(it -> it.isYes() || it.isNo()));
  }

  /**
   * The answers that have a share of the seats; what is required isn't put into anybody's mouth.
   */
  private static List<String> proposals(Attribute asked, Round round) {
    return round.selection().balance().stream()
        .filter(it -> it.attribute().equals(asked))
        .flatMap(
            it ->
                it instanceof Quota.Shares shares ? shares.of().keySet().stream() : Stream.empty())
        .map(Answer::text)
        .toList();
  }

  private static Field text(
      String name,
      String type,
      String label,
      int longest,
      List<String> proposals,
      ApplicationForm form,
      Texts texts) {
    return new Field(
        name,
        type,
        label,
        longest,
        form.values().getOrDefault(name, ""),
        List.of(),
        proposals,
        wrong(name, form, texts));
  }

  private static Field choice(
      String name, String label, List<String> values, ApplicationForm form, Texts texts) {
    String said = form.values().getOrDefault(name, "");
    return new Field(
        name,
        "choice",
        label,
        0,
        said,
        values.stream()
            .map(it -> new Choice(it, texts.text("choice." + it), it.equals(said)))
            .toList(),
        List.of(),
        wrong(name, form, texts));
  }

  private static String wrong(String name, ApplicationForm form, Texts texts) {
    if (!form.wrong().contains(name)) {
      return "";
    }
    return texts.text(name.equals(ApplicationForm.EMAIL) ? "apply.wrongEmail" : "apply.wrong");
  }
}
