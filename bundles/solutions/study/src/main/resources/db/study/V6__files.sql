-- Files of the pack (questions, rules, conditions, texts) that a consultant changed; the others are as they ship.
create table study_file (
  name varchar(10) not null primary key,
  content varchar(30000) not null,
  changed timestamp not null
);
