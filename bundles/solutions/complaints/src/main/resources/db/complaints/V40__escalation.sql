-- To whom requests go up that wait longer than they may, and how far each one has gone; '' stands for the whole city.
create table complaints_escalation (
  service varchar(60) not null,
  rung integer not null,
  working_days integer not null,
  superior varchar(12) not null,
  acts boolean not null,
  primary key (service, rung)
);
alter table complaints_request add column raised integer default 0 not null;
-- What waits and has not gone up to the next level, in the order of what is due: only that is read, however much is late.
create index complaints_request_raised on complaints_request (waits, raised, due, number, service, imported);
alter table complaints_filter add column escalated boolean default false not null;
