-- A site and its centre count how often the centre changed something about reservations, so that each knows which of two is newer.
alter table parking_quota add column version bigint default 0 not null;
alter table parking_reservation add column version bigint default 0 not null;
-- At the centre: for which times a site may still let a vehicle in, since it has not said that it knows of the change.
create table parking_reservation_former (
  number varchar(15) not null,
  version bigint not null,
  car_park varchar(36) not null,
  begins timestamp not null,
  ends timestamp not null,
  primary key (number, version)
);
create index parking_reservation_former_place on parking_reservation_former (car_park, ends);
