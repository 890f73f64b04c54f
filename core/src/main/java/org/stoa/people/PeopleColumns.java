package org.stoa.people;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.table.Column;

/** The columns of lists of people, in several languages and in OneRoster's spelling. */
final class PeopleColumns {

  static final Column NAME =
      Column.required(
          "name", "full name", "display name", "participant", "이름", "성명", "nombre", "nom");
  static final Column GIVEN_NAME =
      Column.required("given name", "first name", "nombre de pila", "prénom", "vorname");
  static final Column FAMILY_NAME =
      Column.required("family name", "last name", "surname", "apellidos", "nachname");
  static final Column EMAIL =
      Column.required(
          "e-mail",
          "e-mails",
          "mail",
          "e-mail address",
          "e-mail addresses",
          "user e-mail",
          "이메일",
          "이메일 주소",
          "전자우편",
          "correo electrónico",
          "correo",
          "courriel");
  static final Column ID =
      Column.optional("id", "participant id", "person id", "sourcedId", "번호", "학번");
  static final Column ALIASES = Column.optional("aliases", "alias", "also known as", "별칭");
  static final Column REGISTRANT =
      Column.optional("registrant id", "registrant ids", "registrant", "registration id");
  static final Column ENROLMENT = Column.optional("enrolment", "enrolment id", "registration");
  static final Column ROLES = Column.optional("roles", "role", "역할", "rol", "rôle", "rolle");
  static final Column MODE =
      Column.optional("mode", "attendance mode", "participation", "참가 방식", "modalidad");
  static final Column COHORT = Column.optional("cohort", "cluster", "반", "cohorte", "kohorte");
  static final Column STATUS = Column.optional("status");

  static final Column CITY = Column.optional("city", "town", "도시", "ciudad", "ville", "stadt");
  static final Column COUNTRY =
      Column.optional("country", "country/region", "국가", "나라", "país", "pays", "land");
  static final Column REGION = Column.optional("region", "continent", "지역", "región");
  static final Column GENDER = Column.optional("gender", "sex", "성별", "género", "genre");

  static final List<Column> ATTRIBUTES = List.of(CITY, COUNTRY, REGION, GENDER);

  private static final List<Column> OTHERS =
      Stream.concat(
              Stream.of(EMAIL, ID, ALIASES, REGISTRANT, ENROLMENT, ROLES, MODE, COHORT, STATUS),
              ATTRIBUTES.stream())
          .toList();

  /** One column for the name. */
  static final List<Column> WHOLE_NAMES = with(NAME);

  /** Two columns for the name. */
  static final List<Column> SPLIT_NAMES = with(GIVEN_NAME, FAMILY_NAME);

  private PeopleColumns() {}

  private static List<Column> with(Column... names) {
    return Stream.concat(Stream.of(names), OTHERS.stream()).toList();
  }
}
