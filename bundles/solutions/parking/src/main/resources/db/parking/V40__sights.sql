-- What devices have seen of vehicles in lanes: plates with how sure the reader was, and pictures. Personal data; kept as long as the stay.
-- "standing": the vehicle has not passed yet, so it is not known for good of which stay it is. "kept": nothing is to be copied any more.
create table parking_sight (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  lane varchar(36) not null,
  device varchar(40) not null,
  direction varchar(10) not null,
  kind varchar(10) not null,
  session varchar(36),
  plate varchar(16),
  confidence integer,
  picture varchar(80),
  seen timestamp not null,
  standing boolean not null,
  kept boolean not null
);
create index parking_sight_session on parking_sight (session);
create index parking_sight_lane on parking_sight (lane, standing, seen);
create index parking_sight_kept on parking_sight (kept, seen);
create index parking_order_lane on parking_order (lane, made);
-- Stays that somebody has to look at.
create index parking_session_doubt on parking_session (car_park, doubt, state);
