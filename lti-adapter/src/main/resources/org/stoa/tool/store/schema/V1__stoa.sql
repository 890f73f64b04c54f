-- What the tool keeps beside the tables of the LTI library. Statements are only ever inserted;
-- everything else can be made again or is a question of the moment.

-- One person's part in one edition. The person is whom the platform's subject names; the
-- platform is known by its issuer, client id and deployment.
create table enrolment (
  id uuid primary key,
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  deployment_id varchar(255) not null,
  subject varchar(255) not null,
  programme varchar(100) not null,
  edition varchar(100) not null,
  unique (issuer, client_id, deployment_id, subject, programme, edition)
);

create table statement (
  id uuid primary key,
  enrolment uuid not null references enrolment (id),
  activity varchar(64) not null,
  verb varchar(20) not null,
  happened timestamp with time zone not null,
  stored timestamp with time zone not null,
  authority_kind varchar(20) not null,
  authority_name varchar(255) not null,
  reason varchar(2000),
  score numeric(9, 4),
  accepted boolean,
  interval_from timestamp with time zone,
  interval_to timestamp with time zone,
  extended_until date,
  voided uuid
);

create index statement_enrolment on statement (enrolment);

-- What a learner answered, beside the statement of the same id that says what it was worth.
create table attempt (
  id uuid primary key references statement (id),
  response varchar(100000) not null
);

-- Where a learner stands within an activity: the second of a video, half-filled answers.
create table bookmark (
  enrolment uuid not null references enrolment (id),
  activity varchar(64) not null,
  state varchar(100000) not null,
  primary key (enrolment, activity)
);

create table tool_session (
  digest varchar(100) primary key,
  enrolment uuid not null references enrolment (id),
  csrf varchar(100) not null,
  language varchar(35) not null,
  zone varchar(100),
  learns boolean not null,
  expires timestamp with time zone not null
);

create index tool_session_expires on tool_session (expires);

-- Where the grades of an enrolment go: for each thing that a link was for, the programme or one
-- activity of it, what its latest launch said.
create table grade_target (
  enrolment uuid not null references enrolment (id),
  item varchar(100) not null,
  resource_link varchar(255) not null,
  scopes varchar(2000) not null,
  line_items varchar(2000),
  line_item varchar(2000),
  primary key (enrolment, item)
);

-- Grades on their way; a row is written in the transaction of the statement that earned it.
create table grade_delivery (
  id bigint generated always as identity primary key,
  enrolment uuid not null references enrolment (id),
  item varchar(100) not null,
  label varchar(500) not null,
  score_given numeric(9, 4) not null,
  score_maximum numeric(9, 4) not null,
  completed boolean not null,
  earned timestamp with time zone not null,
  state varchar(20) not null,
  tries integer not null,
  next_try timestamp with time zone not null,
  detail varchar(1000)
);

create index grade_delivery_due on grade_delivery (state, next_try);
