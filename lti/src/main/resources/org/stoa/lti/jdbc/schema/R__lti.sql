-- What the stores of org.stoa.lti.jdbc keep. Each statement can be repeated: run again, the script
-- makes what isn't there yet and leaves the rest alone. A change to come is added below, in a form
-- that can be repeated too, such as: alter table ... add column if not exists ...

create table if not exists lti_registration (
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  auth_url varchar(2000) not null,
  token_url varchar(2000) not null,
  jwks_url varchar(2000) not null,
  deployment_policy varchar(20) not null,
  status varchar(20) not null,
  token_audience varchar(2000),
  -- How a platform may sign, what it is, and what we may use of it beyond the standard; the lists
  -- are words with a space between them.
  algorithms varchar(200) not null,
  product varchar(255),
  extensions varchar(1000) not null,
  primary key (issuer, client_id)
);

create table if not exists lti_deployment (
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  deployment_id varchar(255) not null,
  -- Listed, waiting for somebody to approve it, or rejected.
  state varchar(20) not null,
  primary key (issuer, client_id, deployment_id),
  foreign key (issuer, client_id) references lti_registration (issuer, client_id)
);

-- How a registration can be read and changed at its platform.
create table if not exists lti_registration_access (
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  address varchar(2000) not null,
  -- Sealed, if there is a secret.
  token varchar(5000) not null,
  configuration varchar(2000) not null,
  primary key (issuer, client_id),
  foreign key (issuer, client_id) references lti_registration (issuer, client_id)
);

create table if not exists lti_login (
  state varchar(100) primary key,
  nonce varchar(100) not null,
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  deployment_id varchar(255),
  browser_binding varchar(200) not null,
  -- The frame of the platform whose storage keeps a login's secret too, if it was asked to.
  storage varchar(255),
  expires timestamp with time zone not null
);

create index if not exists lti_login_expires on lti_login (expires);

create table if not exists lti_nonce (
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  nonce varchar(255) not null,
  expires timestamp with time zone not null,
  primary key (issuer, client_id, nonce)
);

create index if not exists lti_nonce_expires on lti_nonce (expires);

create table if not exists lti_key (
  kid varchar(100) primary key,
  private_key varchar(5000) not null,
  -- Since when it is in its phase.
  since timestamp with time zone not null,
  phase varchar(20) not null
);

-- The one row that whoever changes keys holds.
create table if not exists lti_key_turn (turn bigint not null);
delete from lti_key_turn where (select count(*) from lti_key_turn) > 1;
-- The same in each row, so there can't be another: of two nodes that add one at once, one fails.
alter table lti_key_turn add column if not exists only_one boolean default true not null;
create unique index if not exists lti_key_turn_only_one on lti_key_turn (only_one);
insert into lti_key_turn (turn) select 0 where not exists (select turn from lti_key_turn);

create table if not exists lti_intent (
  digest varchar(200) primary key,
  expires timestamp with time zone not null
);
