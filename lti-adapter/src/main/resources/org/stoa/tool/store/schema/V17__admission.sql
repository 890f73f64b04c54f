-- An edition's call for applications at one platform: the address of its open form, and whether it
-- takes any.
create table admission_call (
  id uuid primary key,
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  deployment_id varchar(255) not null,
  programme varchar(100) not null,
  edition varchar(100) not null,
  address varchar(100) not null unique,
  is_open boolean default false not null,
  unique (issuer, client_id, deployment_id, programme, edition)
);

-- Applications, as they came; rows are only ever inserted. The address is the applicant's own, where
-- she is told what became of it.
create table application (
  id uuid primary key,
  admission_call uuid not null references admission_call (id),
  arrived bigint generated always as identity,
  address varchar(100) not null unique,
  applicant varchar(320) not null,
  name varchar(500) not null,
  applied timestamp with time zone not null,
  experience varchar(20) not null
);
create index application_call on application (admission_call);

-- What an application says, and what a committee gave for it.
create table application_detail (
  application uuid not null references application (id),
  kind varchar(10) not null,
  name varchar(64) not null,
  detail varchar(1000) not null,
  primary key (application, kind, name)
);

-- What people decided about applications; only ever inserted. Without an enrolment the applicant
-- decided herself.
create table admission_decision (
  id bigint generated always as identity primary key,
  admission_call uuid not null references admission_call (id),
  decided timestamp with time zone not null,
  enrolment uuid references enrolment (id),
  made_by varchar(500) not null,
  reason varchar(2000) not null,
  act varchar(20) not null,
  applicant varchar(320),
  attribute varchar(64)
);
create index admission_decision_call on admission_decision (admission_call);
