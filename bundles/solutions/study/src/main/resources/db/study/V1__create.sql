-- What officials answered, which parts are signed off, weights that a consultant changed, and the plan's costs and benefits.
-- Personal data: ids of officials.
create table study_answer (
  question varchar(40) not null,
  person varchar(36) not null,
  speaks_for varchar(10) not null,
  said varchar(2000) not null,
  changed timestamp not null,
  primary key (question, person)
);

create table study_sign_off (
  part varchar(2) not null primary key,
  person varchar(36) not null,
  signed timestamp not null
);

create table study_weight (
  rule varchar(80) not null primary key,
  weight integer not null
);

create table study_item (
  id varchar(36) not null primary key,
  sort varchar(10) not null,
  name varchar(120) not null,
  first_year integer not null,
  years integer not null,
  amount bigint not null,
  added timestamp not null
);

create table study_setting (
  name varchar(20) not null primary key,
  held varchar(200) not null
);
