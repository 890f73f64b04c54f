package org.stoa.tool.credential;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.criterion.Measure;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** What a rule asks of anybody, in sentences: one for each of its leaves. */
final class AskedParts {

  private final Programme programme;
  private final Texts texts;

  AskedParts(Programme programme, Locale language) {
    this.programme = programme;
    this.texts = Texts.of(AskedParts.class, language);
  }

  List<String> of(Criterion rule) {
    return parts(rule).toList();
  }

  private Stream<String> parts(Criterion rule) {
    if (rule instanceof Need need) {
      return Stream.of(need(need));
    }
    if (rule instanceof Weighted mean) {
      String names = mean.activities().map(this::title).collect(Collectors.joining(", "));
      return Stream.of(texts.text("asked.mean", names, number(mean.min())));
    }
    Stream<String> parts = rule.parts().stream().flatMap(this::parts);
    return rule.needed() == rule.parts().size()
        ? parts
        : Stream.of(
            texts.text("asked.some", rule.needed(), parts.collect(Collectors.joining("; "))));
  }

  private String need(Need need) {
    String title = title(need.activity());
    Measure measure = need.measure();
    if (measure instanceof Measure.Score score) {
      return texts.text("asked.score", title, number(score.min()));
    }
    if (measure instanceof Measure.Presence presence) {
      return texts.text("asked.presence", title, number(presence.share()));
    }
    if (measure instanceof Measure.Items items) {
      return texts.text("asked.items", title, items.min());
    }
    return texts.text(measure instanceof Measure.Reviewed ? "asked.reviewed" : "asked.done", title);
  }

  private String title(ActivityId activity) {
    return programme
        .activity(activity)
        .map(it -> it.title().in(texts.reader()))
        .orElseGet(activity::value);
  }

  private static String number(Percentage percentage) {
    return percentage.value().stripTrailingZeros().toPlainString();
  }
}
