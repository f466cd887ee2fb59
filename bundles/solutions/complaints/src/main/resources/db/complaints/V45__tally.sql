-- By when a citizen was first told that there would be an answer; more time, another look or a transfer do not move it. Empty for what was
-- there before and for what a node of the previous release files: the due time counts then.
alter table complaints_request add column promised timestamp;

-- A city's day by what came in and what was answered, and months from these days: by service (S) and by area (A).
-- Nothing is added up along the way: days that changed are counted anew (store/TallyMapper.xml).
create table complaints_tally (
  grain varchar(1) not null,
  begins date not null,
  service varchar(60),
  department varchar(40),
  area varchar(40),
  channel varchar(12) not null,
  step integer not null,
  came integer not null,
  waiting integer not null,
  promised integer not null,
  kept integer not null,
  done integer not null,
  met integer not null,
  late integer not null,
  rated integer not null,
  stars integer not null
);
create index complaints_tally_begins on complaints_tally (grain, begins);
create index complaints_tally_area on complaints_tally (grain, area, begins);
create index complaints_tally_service on complaints_tally (grain, service, begins);

-- Moments whose days have to be counted anew; or when history came in, whose days a look at all of them finds.
create table complaints_tally_mark (
  id bigint ${identity} primary key,
  moment timestamp,
  imported timestamp
);
create index complaints_tally_mark_imported on complaints_tally_mark (imported);

-- What the requests of a day (UTC) looked like when they were last looked at: any change raises a version.
create table complaints_tally_seen (
  fact varchar(8) not null,
  on_day date not null,
  requests bigint not null,
  versions bigint not null,
  primary key (fact, on_day)
);

-- A day's requests, and the look at all days, without reading what is written in them.
create index complaints_request_came on complaints_request (filed, version);
create index complaints_request_done on complaints_request (answered, version);
