-- What crews report from the spot. mark: made on the phone, so that what is sent again is there once.
create table complaints_crew_report (
  number varchar(15) not null references complaints_request (number),
  official varchar(36) not null,
  mark varchar(64) not null,
  made timestamp not null,
  outcome varchar(12) not null,
  primary key (number, official, mark)
);
-- Whether a crew's words go to the citizen as the answer, or wait for the office.
alter table complaints_service add column crew_answers boolean default false not null;
