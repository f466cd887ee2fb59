-- Figures of months and years by service, department, way or area alone: the sums that pages of the whole city read.
alter table complaints_tally alter column grain set data type varchar(2);
insert into complaints_tally
select 'MS', begins, service, cast(null as varchar(40)), cast(null as varchar(40)), '', step, sum(came), sum(waiting), sum(promised),
  sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'S' group by begins, service, step;
insert into complaints_tally
select 'MD', begins, cast(null as varchar(60)), department, cast(null as varchar(40)), '', step, sum(came), sum(waiting), sum(promised),
  sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'S' group by begins, department, step;
insert into complaints_tally
select 'MW', begins, cast(null as varchar(60)), cast(null as varchar(40)), cast(null as varchar(40)), channel, step, sum(came),
  sum(waiting), sum(promised), sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'S' group by begins, channel, step;
insert into complaints_tally
select 'MA', begins, cast(null as varchar(60)), cast(null as varchar(40)), area, '', step, sum(came), sum(waiting), sum(promised),
  sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'A' group by begins, area, step;
insert into complaints_tally
select 'Y' || substr(grain, 2, 1), cast(substr(cast(begins as char(10)), 1, 4) || '-01-01' as date), service, department, area, channel, step,
  sum(came), sum(waiting), sum(promised), sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain in ('MS', 'MD', 'MW', 'MA')
group by substr(grain, 2, 1), substr(cast(begins as char(10)), 1, 4), service, department, area, channel, step;

-- By which secret address an official's calendar program reads what is due; only its digest is kept.
create table complaints_subscription (
  official varchar(36) not null primary key,
  digest varchar(64) not null unique,
  lang varchar(35) not null,
  made timestamp not null
);

-- Reports of the citizens' voice, by month (2026-10) or year (2026). Edition 0 is the draft; what is published never changes.
create table complaints_voice (
  span varchar(7) not null,
  edition integer not null,
  version integer not null,
  written timestamp not null,
  writer varchar(36) not null,
  primary key (span, edition)
);
create table complaints_voice_words (
  span varchar(7) not null,
  edition integer not null,
  lang varchar(35) not null,
  introduction varchar(8000) not null,
  changed varchar(8000) not null,
  mended varchar(2000) not null,
  primary key (span, edition, lang),
  foreign key (span, edition) references complaints_voice (span, edition)
);
-- Requests that a report tells of. Their words stay with the request, so that they can be erased or taken back there.
create table complaints_voice_story (
  span varchar(7) not null,
  edition integer not null,
  place integer not null,
  number varchar(15) not null references complaints_request (number),
  primary key (span, edition, place),
  foreign key (span, edition) references complaints_voice (span, edition)
);
-- Numbers as they were published; each of the last three columns is a whole tally (domain/Tally.java).
create table complaints_voice_line (
  span varchar(7) not null,
  edition integer not null,
  place integer not null,
  part varchar(10) not null,
  code varchar(60) not null,
  name varchar(2000),
  present varchar(1000) not null,
  earlier varchar(1000) not null,
  year_earlier varchar(1000) not null,
  primary key (span, edition, place),
  foreign key (span, edition) references complaints_voice (span, edition)
);

-- Who has the most followers is read from the index alone.
drop index complaints_request_leader;
create index complaints_request_leader on complaints_request (leader, filed);
