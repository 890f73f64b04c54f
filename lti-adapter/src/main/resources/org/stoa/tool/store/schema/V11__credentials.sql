-- Awards that were issued. A credential names nobody, and stays when whom it was issued to is erased.
create table credential (
  id uuid primary key,
  programme varchar(100) not null,
  edition varchar(100) not null,
  award varchar(100) not null,
  since timestamp with time zone not null,
  recipient varchar(64) not null,
  achievement varchar(100000) not null,
  issued timestamp with time zone not null,
  revoked timestamp with time zone,
  revocation varchar(2000)
);

-- Whose they are: who has the salt recognises a name. It goes with the person.
create table credential_holder (
  enrolment uuid not null references enrolment (id),
  award varchar(100) not null,
  credential uuid not null unique references credential (id),
  salt varchar(100) not null,
  name varchar(500) not null,
  primary key (enrolment, award)
);
