package org.stoa.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All applications of one person.
 *
 * @param application the one that counts, at the time of the person's first
 * @param others the earliest first
 * @param late whether even the first came after the deadline
 */
record Candidacy(Application application, List<Application> others, boolean late) {

  /** Any total order does: what matters is that it isn't that of the input. */
  private static final Comparator<Application> IN_ORDER =
      Comparator.comparing(Application::applied).thenComparing(Application::toString);

  ApplicantId applicant() {
    return application.applicant();
  }

  /** The candidacies of some applications, by applicant. */
  static Map<ApplicantId, Candidacy> of(
      Collection<Application> applications, Predicate<Instant> isLate) {
    Map<ApplicantId, List<Application>> byApplicant =
        applications.stream()
            .sorted(IN_ORDER)
            .collect(
                Collectors.groupingBy(Application::applicant, TreeMap::new, Collectors.toList()));
    Map<ApplicantId, Candidacy> candidacies = new TreeMap<>();
    byApplicant.forEach((applicant, all) -> candidacies.put(applicant, of(all, isLate)));
    return candidacies;
  }

  /** A correction after the deadline doesn't replace what came in time. */
  private static Candidacy of(List<Application> all, Predicate<Instant> isLate) {
    Instant first = all.get(0).applied();
    List<Application> others = new ArrayList<>(all);
    List<Application> inTime = all.stream().filter(it -> !isLate.test(it.applied())).toList();
    List<Application> counting = inTime.isEmpty() ? all : inTime;
    Application last = counting.get(counting.size() - 1);
    others.remove(last);
    return new Candidacy(last.sentAt(first), others, inTime.isEmpty());
  }
}
