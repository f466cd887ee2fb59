-- Whose answers a second person approves, and the answers that wait for it. Each rule is a service or a department.
create table complaints_four_eyes (
  kind varchar(12) not null,
  code varchar(60) not null,
  primary key (kind, code)
);
create table complaints_proposal (
  number varchar(15) not null primary key references complaints_request (number),
  answer varchar(8000) not null,
  clean_text boolean not null,
  clean_photos boolean not null,
  writer varchar(36) not null,
  sent timestamp not null
);
alter table complaints_filter add column approval boolean default false not null;
