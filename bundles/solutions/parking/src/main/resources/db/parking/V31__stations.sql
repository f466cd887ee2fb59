-- Pages of pay stations, each shown by one browser under its key, of which only a fingerprint is kept; "device" takes cash and cards beside it.
create table parking_station (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  name varchar(60) not null,
  fingerprint varchar(64) not null unique,
  device varchar(40),
  made timestamp not null,
  withdrawn timestamp
);

-- What a station's device was asked to take, written before it is asked.
create table parking_station_order (
  id varchar(64) not null primary key,
  station varchar(36) not null references parking_station (id),
  device varchar(40) not null,
  session varchar(36) not null,
  amount bigint not null,
  made timestamp not null,
  outcome varchar(10),
  taken bigint not null,
  ended timestamp
);
create index parking_station_order_open on parking_station_order (outcome, made);
create index parking_station_order_station on parking_station_order (station, ended);
