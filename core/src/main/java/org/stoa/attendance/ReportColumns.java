package org.stoa.attendance;

import java.util.stream.Stream;
import org.stoa.table.Column;

/**
 * The columns of meeting reports. The spellings of one column are those of all tools: which of them
 * a report has to have is said by its {@link ReportShape}.
 */
final class ReportColumns {

  private static final String[] NAMES = {
    "name",
    "full name",
    "display name",
    "participant",
    "attendee",
    "user name",
    "이름",
    "성명",
    "사용자 이름",
    "nombre",
    "nombre completo",
    "nom",
    "nom complet",
    "vollständiger name"
  };
  private static final String[] ORIGINAL_NAMES = {
    "name (original name)", "user name (original name)", "이름(원래 이름)", "사용자 이름(원래 이름)",
    "nombre (nombre original)", "nom (nom d’origine)", "nom (nom original)", "name (originalname)"
  };
  private static final String[] JOINS = {
    "join time",
    "joined",
    "joined at",
    "join",
    "참가 시간",
    "참여 시간",
    "입장 시간",
    "hora de entrada",
    "hora de incorporación",
    "heure d’arrivée",
    "heure de connexion",
    "beitrittszeit",
    "beitrittsuhrzeit"
  };
  private static final String[] LEAVES = {
    "leave time",
    "left",
    "left at",
    "leave",
    "나간 시간",
    "퇴장 시간",
    "hora de salida",
    "heure de départ",
    "heure de déconnexion",
    "austrittszeit",
    "verlassen um"
  };
  private static final String[] DURATIONS = {
    "duration (minutes)",
    "duration",
    "minutes",
    "time in session (minutes)",
    "total duration",
    "기간(분)",
    "지속 시간(분)",
    "duración (minutos)",
    "durée (minutes)",
    "dauer (minuten)",
    "기간",
    "duración",
    "durée",
    "dauer"
  };
  private static final String[] TOTALS = {
    "total duration (minutes)",
    "총 시간(분)",
    "총 기간(분)",
    "duración total (minutos)",
    "durée totale (minutes)",
    "gesamtdauer (minuten)"
  };

  /** As Zoom has it: what somebody was called first stands in brackets. */
  static final Column ORIGINAL_NAME = required("name (original name)", ORIGINAL_NAMES);

  static final Column NAME = required("full name", NAMES);
  static final Column ANY_NAME = optional("name", all(NAMES, ORIGINAL_NAMES));
  static final Column EMAIL =
      Column.optional(
          "e-mail",
          "user e-mail",
          "e-mail address",
          "user_email",
          "이메일",
          "사용자 이메일",
          "correo electrónico",
          "adresse e-mail",
          "courriel",
          "e-mail-adresse");
  static final Column NEEDED_UPN =
      Column.required("participant id (UPN)", "UPN", "user principal name", "참가자 ID(UPN)");
  static final Column REGISTRANT = Column.optional("registrant id");
  static final Column JOIN = required("join time", JOINS);
  static final Column LEAVE = required("leave time", LEAVES);
  static final Column DURATION = optional("duration (minutes)", DURATIONS);
  static final Column NEEDED_DURATION = required("duration (minutes)", all(DURATIONS, TOTALS));
  static final Column TOTAL = required("total duration (minutes)", TOTALS);
  static final Column WAITING =
      Column.optional(
          "in waiting room",
          "대기실에 있음",
          "대기실",
          "en sala de espera",
          "en salle d’attente",
          "im warteraum");

  static final Column MODE = Column.optional("mode", "attendance mode", "참가 방식", "modalidad");

  static final Column API_ID = Column.required("user_id");
  static final Column STATUS = Column.optional("status");

  static final Column WEBINAR_TIME = Column.required("time in session (minutes)", "세션 시간(분)");
  static final Column ATTENDED = Column.optional("attended", "참석");

  static final Column FIRST_JOIN =
      Column.required("first join", "첫 번째 참가", "primera incorporación", "erster beitritt");
  static final Column LAST_LEAVE =
      Column.required("last leave", "마지막 나가기", "última salida", "letzter austritt");
  static final Column IN_MEETING =
      Column.required("in-meeting duration", "모임 기간", "duración de la reunión");

  static final Column ACTION = Column.required("user action", "사용자 작업", "acción del usuario");
  static final Column TIMESTAMP = Column.required("timestamp", "타임스탬프", "marca de tiempo");

  static final Column MEETING_START =
      Column.required("start time", "meeting start time", "actual start time", "시작 시간");
  static final Column MEETING_END = Column.required("end time", "meeting end time", "종료 시간");
  static final Column MEETING_ID = Column.required("meeting ID", "회의 ID");

  private ReportColumns() {}

  private static Column required(String name, String... spellings) {
    return Column.required(name, spellings);
  }

  private static Column optional(String name, String... spellings) {
    return Column.optional(name, spellings);
  }

  private static String[] all(String[] some, String[] more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
