-- The systems that a city has, gets or misses, as officials listed them. No personal data.
-- Texts have twice the room of what is taken: a database may count a rare letter as two.
create table study_system (
  id varchar(36) not null primary key,
  name varchar(240) not null,
  category varchar(40) not null,
  state varchar(12) not null,
  begun integer,
  department varchar(240) not null,
  maker varchar(240) not null,
  built_on varchar(240) not null,
  exchange varchar(10),
  cost bigint,
  people integer,
  satisfied integer,
  note varchar(2000) not null,
  version integer not null
);

create table study_system_link (
  system_id varchar(36) not null,
  kind varchar(10) not null,
  target varchar(60) not null,
  primary key (system_id, kind, target)
);
