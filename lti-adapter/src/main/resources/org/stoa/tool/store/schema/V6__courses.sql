-- The gradebooks of each course: somebody may take one edition in several. Until here the latest
-- launch said where all of her grades go. Where only one course can have been meant, it is written
-- down; elsewhere the context stays empty until a launch of the same link tells which one it was.
--
-- Nodes of the version before know of one column for each item, and would carry the grades of every
-- course to it. So the table has another name from here on: without it they carry nothing. The first
-- statement waits for what they are writing, and lets them write no more.
alter table grade_target add column context varchar(255) default '' not null;
update grade_target t set context =
    (select max(c.context) from enrolment_context c where c.enrolment = t.enrolment)
  where 1 = (select count(*) from enrolment_context c where c.enrolment = t.enrolment);
create table course_grade_target (
  enrolment uuid not null references enrolment (id),
  context varchar(255) not null,
  item varchar(100) not null,
  resource_link varchar(255) not null,
  scopes varchar(2000) not null,
  line_items varchar(2000),
  line_item varchar(2000),
  primary key (enrolment, context, item)
);
insert into course_grade_target
  select enrolment, context, item, resource_link, scopes, line_items, line_item from grade_target;
drop table grade_target;
drop table enrolment_context;

-- Which course a grade goes to; null until a launch has brought the learner there from any.
alter table grade_delivery add column context varchar(255);
update grade_delivery d set context =
  (select max(t.context) from course_grade_target t where t.enrolment = d.enrolment);
