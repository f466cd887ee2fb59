-- What waits beside a long history: marked, so that the inbox reads an index that has nothing else in front.
-- Computed by the database: a node of the previous release, which does not know the mark, writes it too.
alter table complaints_request add column waits boolean generated always as
  (status in ('RECEIVED', 'CLASSIFIED', 'ASSIGNED', 'COORDINATING', 'REOPENED')) ${stored};
-- With what the inbox is narrowed by, so that rows are read only for the page.
create index complaints_request_waits on complaints_request (waits, due, number, service, area, department, officer, status);
create index complaints_request_waits_filed on complaints_request (waits, filed desc, number, service, area, department, officer, status);
create index complaints_request_service on complaints_request (service, status, due, number);
-- The figure of answers in time, without imported history. By the old index of due times PostgreSQL read all of the history in their
-- order to find what waits.
drop index complaints_request_due;
create index complaints_request_kept on complaints_request (imported, due, status, answered);
