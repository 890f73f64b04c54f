package org.stoa.scorm.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.problem.Severity;

/** Collects what rules have to say. Of what breaks one rule many times, the first are told. */
final class Objections {

  private static final int TOLD = 20;

  private final List<Objection> all = new ArrayList<>();

  <T> void ask(List<Rule<T>> rules, T subject, PackageKind kind) {
    rules.forEach(it -> ask(it, subject, kind));
  }

  private <T> void ask(Rule<T> rule, T subject, PackageKind kind) {
    List<Problem> found = new ArrayList<>();
    int[] count = {0};
    rule.check()
        .accept(
            subject,
            (place, message) -> {
              count[0]++;
              if (count[0] <= TOLD) {
                found.add(new Problem(rule.severity(), rule.code(), place, message));
              }
            });
    if (count[0] > TOLD) {
      Problem last = found.get(TOLD - 1);
      String more = String.format(Locale.ENGLISH, " And %,d more like this.", count[0] - TOLD);
      found.set(
          TOLD - 1, new Problem(last.severity(), last.code(), last.place(), last.message() + more));
    }
    found.forEach(it -> all.add(new Objection(it, rule.clauseIn(kind))));
  }

  /** What a reader said. */
  void add(Problems problems, String clause) {
    problems.inReadingOrder().forEach(it -> all.add(new Objection(it, clause)));
  }

  void error(String code, Place place, String message, String clause) {
    all.add(new Objection(new Problem(Severity.ERROR, code, place, message), clause));
  }

  /** In the order in which a person reads the files. */
  List<Objection> inReadingOrder() {
    return all.stream().sorted(Comparator.comparing(it -> it.problem().place())).toList();
  }
}
