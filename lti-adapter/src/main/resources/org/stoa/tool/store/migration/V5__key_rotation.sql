-- Since when a key is in its phase; and the one row that whoever changes keys holds.
alter table lti_key rename column created to since;
create table lti_key_turn (turn bigint not null);
insert into lti_key_turn (turn) values (0);
