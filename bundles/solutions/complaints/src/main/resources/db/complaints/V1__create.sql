-- Requests, what happened to them, and what citizens often ask. Times are UTC.

create table complaints_service (
  code varchar(60) not null primary key,
  name varchar(2000) not null,
  department varchar(40),
  working_days integer not null
);

create table complaints_request (
  number varchar(15) not null primary key,
  title varchar(200) not null,
  details varchar(8000) not null,
  lang varchar(35) not null,
  asked_public boolean not null,
  service varchar(60),
  area varchar(40),
  latitude double precision,
  longitude double precision,
  address varchar(300) not null,
  channel varchar(12) not null,
  status varchar(12) not null,
  department varchar(40),
  officer varchar(36),
  filed timestamp not null,
  due timestamp,
  answer varchar(8000),
  answered timestamp,
  published boolean not null,
  photos_published boolean not null,
  stars integer,
  rating_reason varchar(1000),
  imported boolean not null,
  version integer not null
);

-- The public list: newest first, alone, by service, by area; a page reads no more index entries than it passes over.
create index complaints_request_public on complaints_request (published, filed desc, number);
create index complaints_request_public_service on complaints_request (published, service, filed desc, number);
create index complaints_request_public_area on complaints_request (published, area, filed desc, number);
-- The inbox: only what waits is read, which stays small beside the history.
create index complaints_request_status on complaints_request (status, due, number);
create index complaints_request_department on complaints_request (department, status, due, number);
create index complaints_request_officer on complaints_request (officer, status, due, number);
-- The figure of answers in time.
create index complaints_request_due on complaints_request (due);

create table complaints_step (
  id bigint ${identity} primary key,
  number varchar(15) not null references complaints_request (number),
  made timestamp not null,
  kind varchar(12) not null,
  who varchar(36),
  department varchar(40),
  note varchar(1000) not null,
  internal boolean not null
);

create index complaints_step_number on complaints_step (number, id);

-- Personal data apart from the request: read on one page of the desk only.
create table complaints_contact (
  number varchar(15) not null primary key references complaints_request (number),
  name varchar(100) not null,
  reach varchar(254) not null
);

create table complaints_origin (
  number varchar(15) not null primary key references complaints_request (number),
  source varchar(60) not null,
  source_key varchar(100) not null,
  source_status varchar(60) not null,
  source_channel varchar(60) not null,
  constraint complaints_origin_once unique (source, source_key)
);

create table complaints_faq (
  id varchar(64) not null primary key,
  lang varchar(35) not null,
  question varchar(500) not null,
  answer varchar(8000) not null,
  reviewed timestamp not null
);

create index complaints_faq_lang on complaints_faq (lang, id);
