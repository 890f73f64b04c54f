package org.stoa.tool.facilitator;

import java.math.BigDecimal;
import java.util.Optional;
import org.stoa.criterion.Measure.Reviewed;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.tool.web.Exchange;

/**
 * A review as it was filled in.
 *
 * @param seen the last that its author had seen
 * @param verdict {@code accept} or {@code return}
 * @param score of 100; may be empty where accepting is all that counts
 */
public record ReviewForm(String seen, String verdict, String score, String comment) {

  static final ReviewForm EMPTY = new ReviewForm("", "", "", "");

  private static final int LONGEST_COMMENT = 2000;

  static ReviewForm of(Exchange exchange) {
    return new ReviewForm(
        exchange.field("seen").orElse(""),
        exchange.field("verdict").orElse(""),
        exchange.field("score").orElse(""),
        exchange.field("comment").orElse(""));
  }

  /** What is lacking, as keys of texts have it; empty if nothing is. */
  Optional<String> lacking(Reviewed asked) {
    if (!verdict.equals("accept") && !verdict.equals("return")) {
      return Optional.of("verdict");
    }
    if (comment.length() > LONGEST_COMMENT || (comment.isEmpty() && !isAccepted())) {
      return Optional.of("comment");
    }
    boolean needsScore = isAccepted() && asked.min().value().signum() > 0;
    return (score.isEmpty() && !needsScore) || points().isPresent()
        ? Optional.empty()
        : Optional.of("score");
  }

  Result.Reviewed result() {
    Percentage plain = isAccepted() ? Percentage.HUNDRED : Percentage.ZERO;
    return new Result.Reviewed(isAccepted(), points().orElse(plain));
  }

  private boolean isAccepted() {
    return verdict.equals("accept");
  }

  private Optional<Percentage> points() {
    return Optional.of(score)
        .filter(it -> it.matches("100|[0-9]{1,2}([.,][0-9]{1,2})?"))
        .map(it -> new Percentage(new BigDecimal(it.replace(',', '.'))));
  }

  Optional<String> said() {
    return Optional.of(comment).filter(it -> !it.isEmpty());
  }

  /** Doesn't say what was said. */
  @Override
  public String toString() {
    return "ReviewForm[" + verdict + "]";
  }
}
