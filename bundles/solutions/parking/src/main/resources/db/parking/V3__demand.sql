-- Prices that follow demand. Rules, counts and prices of a proposal are kept as the CSV that is published. Amounts are in the city's
-- currency, in its smallest unit. Personal: who proposed and who decided, kept as long as the price change is public.
create table parking_demand_rule (
  tariff varchar(36) not null primary key references parking_tariff (id),
  rules varchar(2000) not null,
  changed timestamp not null
);
create table parking_demand_count (
  car_park varchar(36) not null references parking_car_park (id),
  counted_on date not null,
  minute_of_day integer not null,
  kind varchar(10) not null,
  taken integer not null,
  spaces integer not null,
  primary key (car_park, counted_on, minute_of_day)
);
create table parking_demand_proposal (
  id varchar(36) not null primary key,
  tariff varchar(36) not null references parking_tariff (id),
  base varchar(36) not null references parking_tariff_version (id),
  state varchar(10) not null,
  first_day date not null,
  last_day date not null,
  from_day date not null,
  rules ${clob} not null,
  counts ${clob} not null,
  prices ${clob} not null,
  proposed_by varchar(36) not null,
  proposed timestamp not null,
  decided_by varchar(36),
  decided timestamp
);
create index parking_demand_proposal_decided on parking_demand_proposal (state, decided);
