-- What learners handed in, beside the statement of the same id that says so. Nothing is changed or
-- deleted: what was taken back has a statement that voids its own.
create table work (
  id uuid primary key references statement (id),
  text varchar(200000),
  file_name varchar(255),
  media_type varchar(100),
  file_size bigint
);

-- The bytes of a file, in parts that both databases hold.
create table work_part (
  work uuid not null references work (id),
  part integer not null,
  content bytea not null,
  primary key (work, part)
);

-- Whether a learner agrees that what she hands in to an activity is published; the last row counts.
create table consent (
  id bigint generated always as identity primary key,
  enrolment uuid not null references enrolment (id),
  activity varchar(64) not null,
  given boolean not null,
  happened timestamp with time zone not null
);

create index consent_of on consent (enrolment, activity);
