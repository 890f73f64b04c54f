-- A choice that somebody is making for a platform: what the answer has to know of its launch.
create table deep_linking_choice (
  digest varchar(100) primary key,
  request varchar(200000) not null,
  language varchar(35) not null,
  expires timestamp with time zone not null
);

create index deep_linking_choice_expires on deep_linking_choice (expires);
