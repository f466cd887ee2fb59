-- Services stand under headings of any depth, may have hours instead of days, and keep what another system called them.
alter table complaints_service add column hours integer;
alter table complaints_service add column parent varchar(60);
alter table complaints_service add column keywords varchar(2000) default '' not null;
alter table complaints_service add column old_code varchar(400) default '' not null;
