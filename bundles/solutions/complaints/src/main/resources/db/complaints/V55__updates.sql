-- Updates of requests by FixMyStreet's extension of GeoReport v2: those that programs send us, those that other servers tell, and
-- what citizens say later, on its way to the server that has their request.

create table complaints_open311_update (
  client varchar(36) not null references complaints_client (id),
  update_id varchar(100) not null,
  number varchar(15) not null references complaints_request (number),
  ours varchar(40) not null,
  made timestamp not null,
  primary key (client, update_id)
);

alter table complaints_server add column updates boolean default false not null;
alter table complaints_server add column updates_read timestamp;

create index complaints_handover_theirs on complaints_handover (server, theirs);

create table complaints_handover_update (
  ref varchar(20) not null references complaints_handover (ref),
  update_id varchar(200) not null,
  made timestamp not null,
  status varchar(60) not null,
  words varchar(4000) not null,
  primary key (ref, update_id)
);

create table complaints_addition (
  mark varchar(20) not null primary key,
  ref varchar(20) not null references complaints_handover (ref),
  made timestamp not null,
  withdrawn boolean not null,
  words varchar(8000) not null,
  state varchar(10) not null,
  tries integer not null,
  next_try timestamp,
  theirs varchar(200) not null,
  failure varchar(500) not null
);
create index complaints_addition_ref on complaints_addition (ref, made);
create index complaints_addition_due on complaints_addition (state, next_try);
