-- Editions that people made out of one that the programme's folder has, by laying it on other days.
-- Rows are only ever inserted. An id is good once in the whole tool; who else comes from the platform
-- of whoever made it is offered it.
create table made_edition (
  programme varchar(100) not null,
  edition varchar(100) not null,
  template varchar(100) not null,
  first_day date not null,
  title varchar(200) not null,
  issuer varchar(1000) not null,
  client_id varchar(255) not null,
  deployment_id varchar(255) not null,
  made_by varchar(255) not null,
  made timestamp with time zone not null,
  primary key (programme, edition)
);
