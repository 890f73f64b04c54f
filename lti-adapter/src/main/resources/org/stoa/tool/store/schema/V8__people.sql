-- Who people are, as the platform last called them, and in which courses they learn or teach: for
-- those who teach there. Until here only the id was kept.
alter table enrolment add column name varchar(500);
alter table enrolment add column email varchar(320);
create table membership (
  enrolment uuid not null references enrolment (id),
  context varchar(255) not null,
  learns boolean not null,
  primary key (enrolment, context)
);
insert into membership
  select distinct enrolment, context, true from course_grade_target where context <> '';
create index membership_context on membership (context);

-- Whether a session is of somebody who administers the platform.
alter table tool_session add column manages boolean default false not null;

-- What staff asked to have changed; only ever inserted.
create table audit (
  id bigint generated always as identity primary key,
  enrolment uuid not null references enrolment (id),
  path varchar(2000) not null,
  happened timestamp with time zone not null
);
