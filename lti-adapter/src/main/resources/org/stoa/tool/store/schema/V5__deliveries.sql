-- How far a learner was when she earned a grade, why a platform didn't take it, and when that was
-- settled.
alter table grade_delivery add column progress varchar(20) default 'IN_PROGRESS' not null;
update grade_delivery set progress = 'COMPLETED' where completed;
alter table grade_delivery drop column completed;
alter table grade_delivery add column reason varchar(40);
alter table grade_delivery add column settled timestamp with time zone;
create index grade_delivery_column on grade_delivery (enrolment, item);

-- In which courses somebody has opened a programme, and in which one a session teaches: who
-- teaches in one course sees nothing of the others.
create table enrolment_context (
  enrolment uuid not null references enrolment (id),
  context varchar(255) not null,
  primary key (enrolment, context)
);
alter table tool_session add column teaches_in varchar(255);
