-- Servers of other authorities that take requests by Open311 GeoReport v2, and requests on their way there.

create table complaints_server (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  base varchar(500) not null,
  jurisdiction varchar(100) not null,
  api_key varchar(3000) not null,
  format varchar(4) not null,
  closing varchar(12) not null,
  resends boolean not null,
  page varchar(500) not null,
  active boolean not null
);

create table complaints_server_service (
  server varchar(36) not null references complaints_server (id),
  code varchar(200) not null,
  name varchar(500) not null,
  grp varchar(500) not null,
  asks boolean not null,
  primary key (server, code)
);

create table complaints_server_match (
  server varchar(36) not null references complaints_server (id),
  ours varchar(60) not null references complaints_service (code),
  theirs varchar(200) not null,
  primary key (server, ours)
);

create table complaints_handover (
  ref varchar(20) not null primary key,
  number varchar(15) not null references complaints_request (number),
  server varchar(36) not null references complaints_server (id),
  made timestamp not null,
  service varchar(200) not null,
  service_name varchar(500) not null,
  contact boolean not null,
  details varchar(8000) not null,
  answers varchar(20000) not null,
  state varchar(10) not null,
  tries integer not null,
  next_try timestamp,
  token varchar(200) not null,
  theirs varchar(200) not null,
  failure varchar(500) not null,
  their_status varchar(60) not null,
  their_notes varchar(4000) not null,
  agency varchar(500) not null,
  expected timestamp,
  notice varchar(6000) not null,
  heard timestamp,
  seen boolean not null,
  missing integer not null
);
create index complaints_handover_number on complaints_handover (number, made);
create index complaints_handover_due on complaints_handover (state, next_try);
create index complaints_handover_there on complaints_handover (server, state, ref);
