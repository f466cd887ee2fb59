-- What a city says in its letter of intent, where somebody wrote it instead of what is proposed.
create table study_letter (
  part varchar(20) not null primary key,
  said varchar(4000) not null
);
insert into study_turn (name) values ('LETTER');
