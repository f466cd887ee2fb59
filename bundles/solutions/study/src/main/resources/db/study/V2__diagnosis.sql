-- Diagnoses that are kept, files of other cities, and the levels of both: owner is the id of the one or the other.
-- No personal data: who kept what stands in the audit log.
create table study_diagnosis (
  id varchar(64) not null primary key,
  calendar_year integer not null,
  place integer not null,
  name varchar(120) not null,
  taken timestamp not null,
  answers integer not null,
  complete boolean not null,
  pack varchar(20) not null,
  unique (calendar_year, place)
);

create table study_other_city (
  id varchar(64) not null primary key,
  city varchar(120) not null,
  taken date not null,
  answers integer not null,
  complete boolean not null,
  pack varchar(20) not null
);

create table study_level (
  owner varchar(64) not null,
  scope varchar(10) not null,
  name varchar(40) not null,
  dimension varchar(20) not null,
  thousandths integer not null,
  weight integer not null,
  answers integer not null,
  primary key (owner, scope, name)
);

-- The levels that a city wants to reach.
create table study_aim (
  dimension varchar(20) not null primary key,
  tenths integer not null
);

-- Lines of the master plan that were edited; the others are derived.
create table study_master (
  dimension varchar(20) not null primary key,
  deed varchar(500) not null,
  in_charge varchar(120) not null,
  period varchar(12) not null,
  module varchar(60) not null
);
