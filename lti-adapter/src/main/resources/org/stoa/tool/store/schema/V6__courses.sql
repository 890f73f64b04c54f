-- The gradebooks of each course: somebody may take one edition in several. Until here the latest
-- launch said where all of her grades go. Where only one course can have been meant, it is written
-- down; elsewhere the context stays empty until a launch of the same link tells which one it was.
create table grade_target_of_course (
  enrolment uuid not null references enrolment (id),
  context varchar(255) default '' not null,
  item varchar(100) not null,
  resource_link varchar(255) not null,
  scopes varchar(2000) not null,
  line_items varchar(2000),
  line_item varchar(2000),
  primary key (enrolment, context, item)
);
insert into grade_target_of_course
  select t.enrolment, coalesce(only_one.context, ''), t.item, t.resource_link, t.scopes,
    t.line_items, t.line_item
  from grade_target t left join
    (select enrolment, max(context) as context from enrolment_context
      group by enrolment having count(*) = 1) only_one
    on only_one.enrolment = t.enrolment;
drop table grade_target;
alter table grade_target_of_course rename to grade_target;

-- Which course a grade goes to; null until a launch has brought the learner there from any.
alter table grade_delivery add column context varchar(255);
update grade_delivery d set context =
  (select max(t.context) from grade_target t where t.enrolment = d.enrolment);

-- Nothing asks table enrolment_context any more. It stays as long as nodes of the version before
-- may run beside those of this one: they write to it.
