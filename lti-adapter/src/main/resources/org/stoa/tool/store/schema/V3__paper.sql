-- Which questions an attempt asked, and in which order: the seed of org.stoa.quiz.Paper.
alter table attempt add column seed integer default 0 not null;
