-- Decided cases of another system, from the last file that was given to learn from. place: line of the file. tag: language, empty
-- where the file does not say. facts: name and value with a tab between, one a line.
create table search_case (
  module varchar(40) not null,
  place integer not null,
  words varchar(8000) not null,
  tag varchar(35) not null,
  service varchar(100),
  department varchar(100),
  facts varchar(4000) not null,
  constraint search_case_pk primary key (module, place)
);
