package org.stoa.tool.facilitator;

import java.util.List;
import org.stoa.content.Html;
import org.stoa.content.Markdown;
import org.stoa.content.Texts;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.classroom.Handed;
import org.stoa.tool.store.Work;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Times;
import org.stoa.tool.web.Visit;

/**
 * The page of one work.
 *
 * @param who handed it in
 * @param items what she handed in, the first one first
 * @param reviews what was said about it, in words
 * @param rubric what to look at; empty if there is none
 * @param least the score from which it counts; empty if accepting is all
 * @param seen the last of what is shown
 * @param left how many wait, in words
 * @param wrong what to mend in the form; empty for nothing
 */
public record ReviewView(
    Frame frame,
    String address,
    String who,
    List<Item> items,
    List<String> reviews,
    Html rubric,
    String least,
    String seen,
    String left,
    ReviewForm form,
    String wrong,
    boolean isSaved) {

  /**
   * One thing handed in.
   *
   * @param text as it was typed; empty for a file
   * @param file its name; empty for a text
   * @param address of the file
   */
  public record Item(String when, String text, String file, String address, boolean isImage) {}

  static String address(Handed handed) {
    return "/reviews/" + handed.member().id() + "/" + handed.task().task().id();
  }

  static ReviewView of(
      Visit visit,
      Handed handed,
      List<Work> works,
      int waiting,
      ReviewForm form,
      String wrong,
      boolean isSaved) {
    Texts texts = Texts.of(ReviewView.class, visit.learner().language());
    Times times = Times.of(visit);
    var by = handed.task().by();
    String title = handed.task().task().title().in(texts.reader());
    return new ReviewView(
        Frame.of(visit, texts, title).asDesk("/reviews"),
        address(handed),
        handed.member().calledAs(),
        works.stream().map(work -> item(work, handed, times, texts)).toList(),
        handed.reviews().stream().map(it -> said(it, texts, times)).toList(),
        by.rubric()
            .flatMap(visit.learner().offering()::rubric)
            .map(
                text ->
                    new Markdown(path -> "/media/" + path, Texts.in(texts.reader()), 2)
                        .blocks(text))
            .orElse(Html.NONE),
        by.min().value().signum() > 0 ? texts.text("review.least", by.min()) : "",
        handed.last().map(Object::toString).orElse(""),
        texts.text("review.left", waiting),
        form,
        wrong.isEmpty() ? "" : texts.text("review.wrong." + wrong),
        isSaved);
  }

  private static Item item(Work work, Handed handed, Times times, Texts texts) {
    String when = times.moment(work.handedIn());
    if (work.content() instanceof Work.Text text) {
      return new Item(when, text.text(), "", "", false);
    }
    var file = (Work.File) work.content();
    return new Item(
        when,
        "",
        file.name() + " (" + texts.size(file.size()) + ")",
        address(handed) + "/" + work.id(),
        file.mediaType().startsWith("image/"));
  }

  private static String said(Statement review, Texts texts, Times times) {
    var words = new StatementWords(texts, times);
    String verdict =
        times.moment(review.timestamp())
            + " · "
            + words.by(review.authority())
            + " · "
            + words.what((Result.Reviewed) review.result());
    return review.reason().map(reason -> verdict + " · " + reason).orElse(verdict);
  }
}
