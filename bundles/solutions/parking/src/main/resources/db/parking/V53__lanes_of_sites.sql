-- On a site: how each lane was told to the centre last, in which line of changes.
create table parking_lane_said (
  lane varchar(36) not null primary key,
  epoch varchar(36) not null,
  body varchar(4000) not null
);
-- At the centre: how lanes of sites are, as their sites told last.
create table parking_lane_copy (
  lane varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  name varchar(60) not null,
  direction varchar(10) not null,
  state varchar(10) not null,
  since timestamp,
  trouble varchar(20),
  gate varchar(10) not null
);
create index parking_lane_copy_place on parking_lane_copy (car_park);
