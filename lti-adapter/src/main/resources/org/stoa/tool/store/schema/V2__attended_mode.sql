-- In which way somebody attended a session: online or on site.
alter table statement add column attended_mode varchar(20);
