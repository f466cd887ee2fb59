-- Figures of months by two things at once: what pages of one way, one kind or one department read (docs/decisions/0148).
alter table complaints_tally alter column grain set data type varchar(3);
create index complaints_tally_department on complaints_tally (grain, department, begins);
create index complaints_tally_channel on complaints_tally (grain, channel, begins);
insert into complaints_tally
select 'SW', begins, service, cast(null as varchar(40)), cast(null as varchar(40)), channel, step, sum(came), sum(waiting),
  sum(promised), sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'S' group by begins, service, channel, step;
insert into complaints_tally
select 'DW', begins, cast(null as varchar(60)), department, cast(null as varchar(40)), channel, step, sum(came), sum(waiting),
  sum(promised), sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'S' group by begins, department, channel, step;
insert into complaints_tally
select 'WA', begins, cast(null as varchar(60)), cast(null as varchar(40)), area, channel, step, sum(came), sum(waiting),
  sum(promised), sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'A' group by begins, area, channel, step;
insert into complaints_tally
select 'SA', cast(substr(cast(begins as char(10)), 1, 7) || '-01' as date), service, cast(null as varchar(40)), area, '', step, sum(came), sum(waiting),
  sum(promised), sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain = 'D' group by cast(substr(cast(begins as char(10)), 1, 7) || '-01' as date), service, area, step;
insert into complaints_tally
select 'Y' || grain, cast(substr(cast(begins as char(10)), 1, 4) || '-01-01' as date), service, department, area, channel, step,
  sum(came), sum(waiting), sum(promised), sum(kept), sum(done), sum(met), sum(late), sum(rated), sum(stars)
from complaints_tally where grain in ('DW', 'WA')
group by grain, cast(substr(cast(begins as char(10)), 1, 4) || '-01-01' as date), service, department, area, channel, step;

-- One row: who counts days changes it first, so that two jobs, or two nodes, never count the same day beside each other.
create table complaints_tally_turn (taken bigint not null);
insert into complaints_tally_turn values (0);
