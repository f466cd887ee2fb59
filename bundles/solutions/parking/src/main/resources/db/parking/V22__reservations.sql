-- How many spaces of a car park are kept for reservations; the row is held while one is made, so that never more are sold.
create table parking_quota (
  car_park varchar(36) not null primary key,
  spaces integer not null,
  acknowledged integer not null
);
-- Spaces for a vehicle and a time. The number is the receipt's, without hyphens.
create table parking_reservation (
  number varchar(15) not null primary key,
  car_park varchar(36) not null,
  plate varchar(16) not null,
  begins timestamp not null,
  ends timestamp not null,
  state varchar(10) not null,
  made timestamp not null
);
create index parking_reservation_open on parking_reservation (car_park, state, ends);
create index parking_reservation_plate on parking_reservation (plate, state);
create index parking_reservation_waiting on parking_reservation (state, begins);
