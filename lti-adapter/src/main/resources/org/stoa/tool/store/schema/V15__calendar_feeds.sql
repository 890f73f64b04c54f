-- The secret address at which a learner's calendar is, of which only a digest is kept.
create table calendar_feed (
  enrolment uuid primary key references enrolment (id),
  digest varchar(100) not null unique,
  language varchar(35) not null
);
