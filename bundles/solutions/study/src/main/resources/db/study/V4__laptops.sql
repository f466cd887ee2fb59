-- Answers that came from laptops, evidence, and turns. Personal data: names of officials on laptops, ids of officials here.

-- Who writes waits until the one before has committed: so limits and keys are looked at one after the other.
create table study_turn (
  name varchar(10) not null primary key,
  taken bigint default 0 not null
);
insert into study_turn (name) values ('EA'), ('TA'), ('LA'), ('RC'), ('FA'), ('RULES'), ('LAPTOPS'),
  ('DIAGNOSES'), ('CITIES'), ('MASTER'), ('SYSTEMS'), ('PLAN'), ('FILES');

-- Whose answer counts in its place; null while it counts itself.
alter table study_answer add column aside_for varchar(36);

-- How this installation names itself in the files that it gives to others; one row at most.
create table study_self (
  id varchar(36) not null primary key,
  name varchar(80) not null
);

create table study_laptop (
  id varchar(36) not null primary key,
  name varchar(80) not null,
  pack varchar(64) not null,
  made timestamp not null,
  taken timestamp not null,
  person varchar(36) not null
);

-- People of laptops. Their answers stand in study_answer under the voice's id.
create table study_voice (
  id varchar(36) not null primary key,
  laptop varchar(36) not null,
  theirs varchar(36) not null,
  name varchar(120) not null,
  constraint study_voice_once unique (laptop, theirs)
);

-- Papers and pictures that show why an answer is what it is; the file's owner is the id.
create table study_evidence (
  id varchar(36) not null primary key,
  question varchar(40) not null,
  person varchar(36) not null,
  added timestamp not null
);
create index study_evidence_question on study_evidence (question);
