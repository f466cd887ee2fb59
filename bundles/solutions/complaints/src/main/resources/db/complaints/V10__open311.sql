-- Open311 GeoReport v2: programs that may file, what services ask besides, and what came with requests that programs filed.

create table complaints_client (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  contact varchar(254) not null,
  key_hash varchar(64) not null,
  trial boolean not null,
  made timestamp not null,
  revoked timestamp,
  used timestamp,
  calls bigint not null,
  hour_number bigint not null,
  hour_calls integer not null,
  constraint complaints_client_key unique (key_hash)
);

create table complaints_attribute (
  service varchar(60) not null references complaints_service (code),
  code varchar(60) not null,
  position integer not null,
  datatype varchar(20) not null,
  required boolean not null,
  variable boolean not null,
  description varchar(4000) not null,
  hint varchar(500) not null,
  primary key (service, code)
);

create table complaints_attribute_choice (
  service varchar(60) not null,
  code varchar(60) not null,
  position integer not null,
  choice varchar(60) not null,
  name varchar(2000) not null,
  primary key (service, code, choice),
  constraint complaints_attribute_choice_of foreign key (service, code) references complaints_attribute (service, code)
);

create table complaints_open311 (
  number varchar(15) not null primary key references complaints_request (number),
  client varchar(36) not null references complaints_client (id),
  digest varchar(64) not null,
  once varchar(64) not null,
  sent timestamp not null,
  media_url varchar(2000) not null
);

-- The same body again, and what a client filed.
create index complaints_open311_client on complaints_open311 (client, digest, sent);

create table complaints_open311_answer (
  number varchar(15) not null references complaints_open311 (number),
  position integer not null,
  code varchar(60) not null,
  answer varchar(4000) not null,
  primary key (number, position)
);
