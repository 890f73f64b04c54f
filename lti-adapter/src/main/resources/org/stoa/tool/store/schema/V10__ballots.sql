-- What was answered in surveys: no person, no time, no counter, so that nobody can tell whose it is.
create table ballot (
  id uuid primary key,
  programme varchar(100) not null,
  edition varchar(100) not null,
  survey varchar(64) not null,
  answers varchar(200000) not null
);

create index ballot_survey on ballot (programme, edition, survey);
