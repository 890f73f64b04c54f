package org.stoa.tool.facilitator;

import java.util.List;
import org.stoa.content.Texts;
import org.stoa.tool.classroom.Handed;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Times;
import org.stoa.tool.web.Visit;

/**
 * The page of work that waits.
 *
 * @param rows the oldest first
 * @param isSaved whether a review was just written down
 */
public record QueueView(Frame frame, List<Row> rows, boolean isSaved) {

  /** One that waits. */
  public record Row(String address, String who, String what, String since) {}

  static QueueView of(Visit visit, List<Handed> waiting, boolean isSaved) {
    Texts texts = Texts.of(QueueView.class, visit.learner().language());
    Times times = Times.of(visit);
    return new QueueView(
        Frame.of(visit, texts, texts.text("reviews.title")).asDesk("/reviews"),
        waiting.stream()
            .map(
                it ->
                    new Row(
                        ReviewView.address(it),
                        it.member().calledAs(),
                        it.task().task().title().in(texts.reader()),
                        times.moment(it.waiting().orElseThrow().timestamp())))
            .toList(),
        isSaved);
  }
}
