-- Words that editors say are alike. tag: the language they are of, empty text for all. words: one a line.
create table search_synonym (
  id bigint ${identity} primary key,
  tag varchar(35) not null,
  words varchar(4000) not null,
  changed timestamp not null
);

-- Questions that several people asked, without anything about who asked. last_day: ISO 8601. Kept for 90 days after that.
create table search_question (
  words varchar(200) not null primary key,
  answered boolean not null,
  times bigint not null,
  last_day varchar(10) not null
);
