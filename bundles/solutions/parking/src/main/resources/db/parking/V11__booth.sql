-- What an official at a booth grants and gives. Amounts are in the city's currency, in its smallest unit.
-- Personal: which official granted or gave it, kept as long as the books.
create table parking_discount (
  id varchar(64) not null primary key,
  session varchar(36) not null,
  kind varchar(20) not null,
  times integer not null,
  person varchar(36) not null,
  reason varchar(500) not null,
  granted timestamp not null,
  withdrawn timestamp
);
create index parking_discount_session on parking_discount (session);
-- The last number of each kind in each car park; counted up in the unit of work that uses it, so there are no gaps.
create table parking_number (
  car_park varchar(36) not null,
  kind varchar(20) not null,
  reached bigint not null,
  primary key (car_park, kind)
);
insert into parking_number (car_park, kind, reached) values ('', 'FIRST', 0);
-- Never changed, but for what became of printing it.
create table parking_receipt (
  car_park varchar(36) not null references parking_car_park (id),
  number bigint not null,
  payment varchar(64) not null unique,
  session varchar(36) not null,
  issuer varchar(36) not null,
  made timestamp not null,
  language varchar(20) not null,
  lines ${clob} not null,
  fee bigint not null,
  paid bigint not null,
  means varchar(20) not null,
  tax_rate integer not null,
  tax bigint not null,
  paid_at timestamp not null,
  printed varchar(10),
  primary key (car_park, number)
);
create table parking_booth_device (
  car_park varchar(36) not null references parking_car_park (id),
  duty varchar(20) not null,
  device varchar(40) not null,
  primary key (car_park, duty)
);
-- What of prices is tax, in hundredths of a per cent on the net price, from a day on.
create table parking_tax_rate (
  from_day date not null primary key,
  rate integer not null
);
