package org.stoa.hostile;

import static org.stoa.hostile.EveryReader.AIKEN;
import static org.stoa.hostile.EveryReader.APPLICATIONS;
import static org.stoa.hostile.EveryReader.CALENDAR;
import static org.stoa.hostile.EveryReader.DECISIONS;
import static org.stoa.hostile.EveryReader.EDITION;
import static org.stoa.hostile.EveryReader.FORM_RESPONSES;
import static org.stoa.hostile.EveryReader.GIFT;
import static org.stoa.hostile.EveryReader.MEETING_REPORT;
import static org.stoa.hostile.EveryReader.MOODLE_XML;
import static org.stoa.hostile.EveryReader.PEOPLE;
import static org.stoa.hostile.EveryReader.PROGRAMME;
import static org.stoa.hostile.EveryReader.QTI_1_2;
import static org.stoa.hostile.EveryReader.QTI_2_1;
import static org.stoa.hostile.EveryReader.QTI_3_0;
import static org.stoa.hostile.EveryReader.QUIZ;
import static org.stoa.hostile.EveryReader.STATEMENTS;
import static org.stoa.hostile.EveryReader.TEXT2QTI;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in the form of one reader, so that it gets as far as to what was made to harm it. */
enum Bait {
  YEARS_OF_NINE_DIGITS_IN_AN_EDITION(EDITION),
  A_LENGTH_OF_AEONS_IN_AN_EDITION(EDITION),
  A_HUGE_NUMBER_IN_A_PROGRAMME(PROGRAMME),
  A_HEADING_OF_SPACES(QUIZ),
  A_CHOICE_OF_SPACES(QUIZ),
  PAIRS_WITHIN_PAIRS(QUIZ),
  A_HUGE_NUMBER_IN_A_QUIZ(QUIZ),
  A_HUGE_NUMBER_IN_GIFT(GIFT),
  A_SHARE_OF_A_MILLION_DIGITS(GIFT),
  A_CHOICE_OF_SPACES_IN_AIKEN(AIKEN),
  A_MARK_OF_SPACES_IN_TEXT2QTI(TEXT2QTI),
  AN_ANSWER_OF_SPACES_IN_TEXT2QTI(TEXT2QTI),
  A_RANGE_OF_SPACES_IN_TEXT2QTI(TEXT2QTI),
  A_HUGE_NUMBER_IN_TEXT2QTI(TEXT2QTI),
  A_HUGE_SHARE_IN_MOODLE_XML(MOODLE_XML),
  A_HUGE_NUMBER_IN_MOODLE_XML(MOODLE_XML),
  BREAKS_BY_THE_HUNDRED_THOUSAND(MOODLE_XML),
  AN_IMAGE_CALLED_NEWLINES(MOODLE_XML),
  AN_ATTRIBUTE_TWICE(MOODLE_XML),
  ATTRIBUTES_BY_THE_HUNDRED_THOUSAND(MOODLE_XML),
  A_BOMB_OF_ENTITIES(QTI_1_2),
  A_HUGE_NUMBER_IN_QTI_1(QTI_1_2),
  A_HUGE_NUMBER_IN_QTI_2(QTI_2_1),
  A_PATTERN_OF_A_MEGABYTE(QTI_2_1),
  A_ZIP_BOMB(QTI_3_0),
  A_ZIP_OF_FOUR_FULL_FILES(QTI_3_0),
  A_ZIP_OF_TEN_THOUSAND_FILES(QTI_3_0),
  A_ZIP_WITHIN_A_ZIP(QTI_3_0),
  ADDRESSES_OF_SPACES(PEOPLE),
  A_HUGE_SCORE_OF_AN_APPLICANT(APPLICATIONS),
  AN_APPLICATION_IN_A_YEAR_OF_NINE_DIGITS(APPLICATIONS),
  A_DECISION_BEFORE_OUR_ERA(DECISIONS),
  A_HUGE_STAY(MEETING_REPORT),
  A_HUGE_STAY_IN_JSON(MEETING_REPORT),
  A_STAY_IN_A_YEAR_OF_NINE_DIGITS(MEETING_REPORT),
  A_HUGE_SCORE_IN_A_FORM(FORM_RESPONSES),
  SCORES_OF_SPACES(FORM_RESPONSES),
  A_RESPONSE_IN_A_YEAR_OF_NINE_DIGITS(FORM_RESPONSES),
  A_HUGE_SCORE(STATEMENTS),
  A_STATEMENT_IN_A_YEAR_OF_NINE_DIGITS(STATEMENTS),
  A_STATEMENT_BEFORE_OUR_ERA(STATEMENTS),
  AN_EXTENSION_BY_AEONS(STATEMENTS),
  AN_EVENT_IN_A_YEAR_OF_NINE_DIGITS(CALENDAR),
  AN_EVENT_BEFORE_OUR_ERA(CALENDAR),
  AN_EVENT_OF_AEONS(CALENDAR),
  EVENTS_BY_THE_MILLION(CALENDAR);

  private static final int MEGABYTE = 1_000_000;

  private static final String SPACES = " ".repeat(MEGABYTE);

  private static final String OTHER_END = "\u2028";
  private static final String HUGE = "1e999999999";

  private static final String QTI_1 =
      """
      <questestinterop><item><presentation><material><mattext>a</mattext></material>
      <response_lid ident='r'><render_choice><response_label ident='b'><material>
      <mattext>b</mattext></material></response_label></render_choice></response_lid>
      </presentation><resprocessing><outcomes><decvar maxvalue='1e999999999'/></outcomes>
      <respcondition><conditionvar><varequal respident='r'>b</varequal></conditionvar>
      <setvar action='Set'>1e999999999</setvar></respcondition></resprocessing></item>
      </questestinterop>
      """;

  private final EveryReader reader;

  Bait(EveryReader reader) {
    this.reader = reader;
  }

  EveryReader reader() {
    return reader;
  }

  /** Whether its reader takes it for what somebody may have meant: it only has to bear it. */
  boolean isFine() {
    return switch (this) {
      case A_HEADING_OF_SPACES,
          A_HUGE_NUMBER_IN_A_QUIZ,
          A_SHARE_OF_A_MILLION_DIGITS,
          A_CHOICE_OF_SPACES_IN_AIKEN,
          A_MARK_OF_SPACES_IN_TEXT2QTI,
          BREAKS_BY_THE_HUNDRED_THOUSAND,
          AN_IMAGE_CALLED_NEWLINES,
          A_PATTERN_OF_A_MEGABYTE ->
          true;
      default -> false;
    };
  }

  byte[] bytes() throws IOException {
    return switch (this) {
      case A_ZIP_BOMB -> zip(1, SPACES.repeat(300));
      case A_ZIP_OF_FOUR_FULL_FILES -> zip(4, "<a>" + SPACES.repeat(15) + "</a>");
      case A_ZIP_OF_TEN_THOUSAND_FILES -> zip(10_000, "<a/>");
      case A_ZIP_WITHIN_A_ZIP -> zip(1, new String(zip(1, "<a/>"), StandardCharsets.ISO_8859_1));
      default -> text().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] zip(int number, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (int i = 0; i < number; i++) {
        zip.putNextEntry(new ZipEntry("file" + i + ".xml"));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private String text() {
    return switch (reader) {
      case EDITION, PROGRAMME -> yaml();
      case QUIZ -> "# A quiz\n\n## B" + quiz();
      case MOODLE_XML, QTI_1_2, QTI_2_1 -> xml();
      case STATEMENTS -> statement();
      case CALENDAR -> "BEGIN:VCALENDAR\n" + events() + "END:VCALENDAR\n";
      case PEOPLE, APPLICATIONS, DECISIONS, MEETING_REPORT -> table();
      case FORM_RESPONSES -> "timestamp,email,score\n" + response();
      default -> exchanged();
    };
  }

  private String yaml() {
    return switch (this) {
      case YEARS_OF_NINE_DIGITS_IN_AN_EDITION ->
          """
          zone: UTC
          period: -999999999-01-01/+999999999-12-31
          calendar: {quiz: {until: +999999999-12-31}, live: -0001-07-06T09:00/PT2H}
          """;
      case A_LENGTH_OF_AEONS_IN_AN_EDITION ->
          """
          zone: UTC
          period: 2023-07-03/2023-07-21
          calendar: {live: 2023-07-06T09:00/PT9223372036854775807S}
          """;
      default ->
          """
          id: sample
          title: A
          activities:
            - {id: quiz, kind: quiz, file: quiz.md, title: B, attempts: 1e999999999}
          awards:
            certificate: {each: [quiz], score: 1e999999999}
          """;
    };
  }

  private String quiz() {
    return switch (this) {
      case A_HEADING_OF_SPACES -> SPACES + "c\n- [x] a\n- [ ] b\n";
      case A_CHOICE_OF_SPACES -> "\n- [x]" + SPACES + OTHER_END + "a\n= [x]" + SPACES.strip();
      case PAIRS_WITHIN_PAIRS -> "\n- a" + " ::".repeat(MEGABYTE / 4) + OTHER_END;
      default -> "\n= " + HUGE + "\n= 1 ± " + HUGE + "\n= " + "9".repeat(MEGABYTE / 2) + "\n";
    };
  }

  private String exchanged() {
    return switch (this) {
      case A_HUGE_NUMBER_IN_GIFT -> "a {#" + HUGE + ":" + HUGE + "}\n\nb {#1:" + HUGE + "}";
      case A_SHARE_OF_A_MILLION_DIGITS -> "a {=b ~%9." + "9".repeat(MEGABYTE) + "%c}";
      case A_CHOICE_OF_SPACES_IN_AIKEN -> "a\nA. " + SPACES + OTHER_END + "y\nB. b\nANSWER: A\n";
      case A_MARK_OF_SPACES_IN_TEXT2QTI -> "1. a\n*a)" + SPACES + OTHER_END + "y\n";
      case AN_ANSWER_OF_SPACES_IN_TEXT2QTI -> "1. a\n=  b" + SPACES + "c\n";
      case A_RANGE_OF_SPACES_IN_TEXT2QTI -> "1. a\n=  [" + SPACES + "c\n";
      default -> "Points: " + HUGE + "\n1. a\n=  " + HUGE + " +- " + HUGE + "\n";
    };
  }

  private String xml() {
    return switch (this) {
      case A_HUGE_SHARE_IN_MOODLE_XML -> moodle("", "<answer fraction='" + HUGE + "'>");
      case A_HUGE_NUMBER_IN_MOODLE_XML ->
          """
          <quiz><question type='numerical'><questiontext><text>a</text></questiontext>
          <defaultgrade>1e999999999</defaultgrade><answer fraction='100'><text>1e999999999</text>
          <tolerance>1e999999999</tolerance></answer></question></quiz>
          """;
      case BREAKS_BY_THE_HUNDRED_THOUSAND ->
          moodle("<br/>".repeat(100_000), "<answer fraction='100'>");
      case AN_IMAGE_CALLED_NEWLINES ->
          moodle("<img alt='" + " \n".repeat(MEGABYTE / 2) + "'/>", "<answer fraction='100'>");
      case AN_ATTRIBUTE_TWICE -> moodle("", "<answer fraction='100' fraction='0'>");
      case ATTRIBUTES_BY_THE_HUNDRED_THOUSAND ->
          moodle(
              "",
              IntStream.range(0, 100_000)
                  .mapToObj(i -> "a" + i + "='b'")
                  .collect(Collectors.joining(" ", "<answer ", ">")));
      case A_BOMB_OF_ENTITIES ->
          """
          <!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]>
          <questestinterop>&c;</questestinterop>
          """;
      case A_HUGE_NUMBER_IN_QTI_1 -> QTI_1;
      case A_PATTERN_OF_A_MEGABYTE ->
          qti(
              "<patternMatch pattern='"
                  + "ab".repeat(MEGABYTE / 2)
                  + "'><variable identifier='R'/></patternMatch>",
              "1");
      default -> qti("<match><variable identifier='R'/><baseValue>a</baseValue></match>", HUGE);
    };
  }

  private static String moodle(String html, String answer) {
    return """
        <quiz><question type='multichoice'><questiontext format='html'>
        <text><![CDATA[a%sb]]></text></questiontext>%s<text>b</text></answer></question></quiz>
        """
        .formatted(html, answer);
  }

  private static String qti(String condition, String score) {
    return """
        <assessmentItem identifier='i' title='t'>
        <responseDeclaration identifier='R' cardinality='single' baseType='string'>
        </responseDeclaration>
        <itemBody><p>a</p><textEntryInteraction responseIdentifier='R'/></itemBody>
        <responseProcessing><responseCondition><responseIf>%s
        <setOutcomeValue identifier='SCORE'><baseValue baseType='float'>%s</baseValue>
        </setOutcomeValue></responseIf></responseCondition></responseProcessing></assessmentItem>
        """
        .formatted(condition, score);
  }

  private String table() {
    return switch (this) {
      case ADDRESSES_OF_SPACES ->
          "name,e-mail,roles\n"
              + ("a,b" + " ".repeat(30_000) + "@c,d" + " ".repeat(30_000) + "e\n").repeat(200);
      case A_HUGE_SCORE_OF_AN_APPLICANT ->
          "id,email,timestamp,score\na,a@example.org,2023-07-06T09:00," + HUGE + "\n";
      case AN_APPLICATION_IN_A_YEAR_OF_NINE_DIGITS ->
          "id,email,timestamp\na,a@example.org,+999999999-12-31T23:59\n";
      case A_DECISION_BEFORE_OUR_ERA ->
          "at,by,decision,applicant,reason\n-0001-01-01T00:00,a,admit,a@example.org,b\n";
      case A_HUGE_STAY -> "name,minutes\nAna," + HUGE + "\nBo," + "9".repeat(30_000) + "\n";
      case A_HUGE_STAY_IN_JSON ->
          "{\"participants\": [{\"name\": \"Ana\", \"join_time\": \"2023-07-06T07:00:00Z\","
              + " \"duration\": "
              + HUGE
              + "}]}";
      default ->
          "name,join time,leave time\nAna,-999999999-01-01T00:00:00Z,+999999999-12-31T23:59:59Z\n";
    };
  }

  private String response() {
    String when = "2023-07-06 09:00,a@example.org,";
    return switch (this) {
      case A_HUGE_SCORE_IN_A_FORM -> {
        String nines = "9".repeat(15_000);
        yield when + HUGE + " / " + HUGE + "\n" + when + nines + " / " + nines + "\n";
      }
      case SCORES_OF_SPACES -> (when + "1" + " ".repeat(30_000) + "c\n").repeat(200);
      default -> "+999999999-12-31T23:59:59Z,a@example.org,1 / 1\n";
    };
  }

  private String statement() {
    String when = "2023-07-06T09:00:00Z";
    return switch (this) {
      case A_HUGE_SCORE ->
          statement("passed", when, "{\"score\": {\"scaled\": " + HUGE + "}}")
              + statement("scored", when, "{\"score\": {\"raw\": 1e999999999, \"max\": 1e-9999}}");
      case A_STATEMENT_IN_A_YEAR_OF_NINE_DIGITS ->
          statement("passed", "+999999999-12-31T23:59:59Z", "{\"score\": {\"scaled\": 1}}");
      case A_STATEMENT_BEFORE_OUR_ERA ->
          statement("passed", "-0001-12-31T23:59:59Z", "{\"score\": {\"scaled\": 1}}");
      default ->
          statement(
              "https://stoa.org/xapi/verbs/extended",
              when,
              "{\"extensions\": {\"https://stoa.org/xapi/extensions/until\":"
                  + " \"+999999999-12-31\"}}");
    };
  }

  private static String statement(String verb, String when, String result) {
    String iri = verb.contains(":") ? verb : "http://adlnet.gov/expapi/verbs/" + verb;
    return """
        {"id": "2d5b1a8e-0000-4000-8000-000000000001", "actor": {"mbox": "mailto:a@example.org"}, \
        "verb": {"id": "%s"}, "object": {"id": "https://example.org/quiz"}, "timestamp": "%s", \
        "result": %s, "context": {"extensions": {"https://stoa.org/xapi/extensions/reason": "r"}}, \
        "authority": {"account": {"homePage": "https://stoa.org/xapi/authorities/staff", \
        "name": "Boram"}}}
        """
        .formatted(iri, when, result);
  }

  private String events() {
    return switch (this) {
      case AN_EVENT_IN_A_YEAR_OF_NINE_DIGITS ->
          event("DTSTART;VALUE=DATE:+9999999991231") + event("DTSTART:+9999999991231T235959Z");
      case AN_EVENT_BEFORE_OUR_ERA ->
          event("DTSTART;VALUE=DATE:-00010101") + event("DTSTART:-9999999990101T000000Z");
      case AN_EVENT_OF_AEONS ->
          event("DTSTART:20230706T090000Z\nDURATION:P9999W9999DT999999H999999M999999S")
              + event("DTSTART:99991231T235959Z\nDURATION:P9999W9999D")
              + event("DTSTART;VALUE=DATE:99991231")
              + event("DTSTART:20230706T090000Z\nDURATION:PT99999999999999999999H");
      default -> "BEGIN:VEVENT\nSUMMARY:Live\nEND:VEVENT\n".repeat(MEGABYTE / 4);
    };
  }

  private static String event(String times) {
    return "BEGIN:VEVENT\nSUMMARY:Live\n" + times + "\nEND:VEVENT\n";
  }
}
