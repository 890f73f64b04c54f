-- Deployments that nobody has listed: waiting for somebody to approve them, or rejected.
alter table lti_deployment add column state varchar(20) default 'LISTED' not null;
