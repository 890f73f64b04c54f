-- The origin of the platform's page that somebody came from, which may show our pages in a frame.
alter table tool_session add column came_from varchar(2000);
