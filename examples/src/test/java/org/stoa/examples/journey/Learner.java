package org.stoa.examples.journey;

import java.util.List;
import org.stoa.statement.Statement;

/** A plainly fictional participant, and everything that is known of her, in no order. */
record Learner(int number, String archetype, List<Statement> statements) {

  Learner {
    statements = List.copyOf(statements);
  }
}
