package org.stoa.tool.open;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Application;
import org.stoa.admission.Application.Experience;
import org.stoa.people.EmailAddress;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.tool.office.Round;
import org.stoa.tool.web.Exchange;

/**
 * An application as a form has it.
 *
 * @param values by field, as they were sent
 * @param wrong the fields that are missing, too long or not what they should be
 * @param application empty if something is wrong, or nothing was sent
 */
record ApplicationForm(
    Map<String, String> values, Set<String> wrong, Optional<Application> application) {

  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String EXPERIENCE = "experience";

  static final int LONGEST_NAME = 200;
  static final int LONGEST_EMAIL = 320;
  static final int LONGEST_ANSWER = 500;

  ApplicationForm {
    values = Map.copyOf(values);
    wrong = Set.copyOf(wrong);
  }

  static ApplicationForm empty(Round round) {
    return new ApplicationForm(Map.of(), Set.of(), Optional.empty());
  }

  static ApplicationForm sent(Exchange exchange, Round round, Instant now) {
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> wrong = new HashSet<>();
    take(exchange, NAME, LONGEST_NAME, values, wrong);
    take(exchange, EMAIL, LONGEST_EMAIL, values, wrong);
    Optional<EmailAddress> email = Optional.ofNullable(values.get(EMAIL)).flatMap(EmailAddress::of);
    if (email.isEmpty()) {
      wrong.add(EMAIL);
    }
    Map<Attribute, Answer> answers = new HashMap<>();
    for (Attribute asked : round.questions()) {
      take(exchange, field(asked), LONGEST_ANSWER, values, wrong);
      Optional.ofNullable(values.get(field(asked)))
          .ifPresent(it -> answers.put(asked, new Answer(it)));
    }
    Experience experience = experience(exchange, round, values, wrong);
    return new ApplicationForm(
        values,
        wrong,
        email
            .filter(it -> wrong.isEmpty())
            .map(
                it ->
                    new Application(
                        new ApplicantId(it.value()),
                        values.getOrDefault(NAME, ""),
                        now,
                        answers,
                        experience,
                        Map.of(),
                        Set.of())));
  }

  private static void take(
      Exchange exchange, String field, int longest, Map<String, String> values, Set<String> wrong) {
    Optional<String> value = exchange.field(field);
    value.ifPresent(it -> values.put(field, it.substring(0, Math.min(it.length(), longest))));
    if (value.filter(it -> it.length() <= longest).isEmpty()) {
      wrong.add(field);
    }
  }

  private static Experience experience(
      Exchange exchange, Round round, Map<String, String> values, Set<String> wrong) {
    if (!round.asksExperience()) {
      return Experience.UNKNOWN;
    }
    String said = exchange.field(EXPERIENCE).orElse("");
    if (said.equals(Experience.NEWCOMER.name()) || said.equals(Experience.RETURNER.name())) {
      values.put(EXPERIENCE, said);
      return Experience.valueOf(said);
    }
    wrong.add(EXPERIENCE);
    return Experience.UNKNOWN;
  }

  /** The field of an answer; never that of a name or an address. */
  static String field(Attribute attribute) {
    return "a-" + attribute;
  }
}
