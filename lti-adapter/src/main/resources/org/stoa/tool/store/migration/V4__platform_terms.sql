-- How a platform may sign, what it is, and what we may use of it beyond the standard; the lists are
-- words with a space between them.
alter table lti_registration add column algorithms varchar(200) default 'RS256' not null;
alter table lti_registration add column product varchar(255);
alter table lti_registration add column extensions varchar(1000) default '' not null;
