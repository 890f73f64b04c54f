-- The frame of the platform whose storage keeps a login's secret too, if it was asked to.
alter table lti_login add column storage varchar(255);
