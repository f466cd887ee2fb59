-- Tariffs. Rules are text (RulesText); amounts in it are in the city's currency, in its smallest unit. No personal data.
create table parking_tariff (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  made timestamp not null
);
-- A published version is never changed. "revision" counts changes of a draft.
create table parking_tariff_version (
  id varchar(36) not null primary key,
  tariff varchar(36) not null references parking_tariff (id),
  version integer not null,
  from_day date,
  rules ${clob} not null,
  revision integer not null,
  made timestamp not null,
  published timestamp,
  unique (tariff, version)
);
-- Which tariff a car park has, from which day on.
create table parking_tariff_use (
  car_park varchar(36) not null references parking_car_park (id),
  from_day date not null,
  tariff varchar(36) not null references parking_tariff (id),
  primary key (car_park, from_day)
);
