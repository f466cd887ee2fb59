-- Filters of the inbox that officials keep, and the inbox in the order of filing.
create table complaints_filter (
  id bigint ${identity} primary key,
  keeper varchar(36) not null,
  name varchar(40) not null,
  shared boolean not null,
  department varchar(40),
  status varchar(12),
  service varchar(60),
  area varchar(40),
  mine boolean not null,
  overdue boolean not null,
  disputed boolean not null,
  newest_first boolean not null
);
create index complaints_filter_keeper on complaints_filter (keeper);

create index complaints_request_filed on complaints_request (status, filed desc, number);
