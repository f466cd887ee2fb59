-- Bays of car parks: on which floor, what each is for (names with commas between them), and by which name a sensor tells of it.
create table parking_bay (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  floor integer not null,
  name varchar(20) not null,
  sensor varchar(40) not null,
  traits varchar(100) not null,
  unique (car_park, name)
);
create index parking_bay_sensor on parking_bay (sensor);
-- One row for each car park with bays: after how many minutes a silent sensor is not believed. Held by who changes its bays.
create table parking_bay_plan (
  car_park varchar(36) not null primary key references parking_car_park (id),
  silent integer not null
);
create table parking_bay_device (
  device varchar(40) not null,
  car_park varchar(36) not null references parking_car_park (id),
  primary key (device, car_park)
);
-- What was told of a bay last: when it was so, by the sensor's time, in which event, when the sensor was heard, and when it changed.
create table parking_bay_now (
  bay varchar(36) not null primary key references parking_bay (id),
  device varchar(40) not null,
  occupancy varchar(10) not null,
  told timestamp not null,
  number bigint not null,
  alive timestamp not null,
  changes varchar(200) not null
);
