-- Car parks with their floors and lanes, and which device does what in a lane.
create table parking_car_park (
  id varchar(36) not null primary key,
  code varchar(20) not null unique,
  name varchar(100) not null,
  spaces integer not null,
  warn_from integer not null,
  made timestamp not null
);
create table parking_floor (
  car_park varchar(36) not null references parking_car_park (id),
  place integer not null,
  name varchar(60) not null,
  spaces integer not null,
  primary key (car_park, place)
);
create table parking_lane (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  name varchar(60) not null,
  direction varchar(10) not null,
  detectors integer not null
);
create table parking_lane_device (
  lane varchar(36) not null references parking_lane (id),
  duty varchar(20) not null,
  device varchar(40) not null,
  primary key (lane, duty)
);
create index parking_lane_device_device on parking_lane_device (device);

-- How a lane is now: one row for each, changed with every event of its devices. "seen" is the number of the last one.
create table parking_lane_now (
  lane varchar(36) not null primary key references parking_lane (id),
  state varchar(10) not null,
  since timestamp not null,
  trouble varchar(20),
  plate varchar(16),
  confidence integer,
  picture varchar(80),
  read_at timestamp,
  rear varchar(16),
  session varchar(36),
  asked varchar(64),
  gate varchar(10) not null,
  occupied integer not null,
  reached boolean not null,
  seen bigint not null
);

-- A vehicle's time in a car park. Amounts are in the city's currency, in its smallest unit.
create table parking_session (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  ticket varchar(20) not null,
  plate varchar(16),
  rear varchar(16),
  state varchar(10) not null,
  entered timestamp not null,
  entry_lane varchar(36),
  entry_picture varchar(80),
  gone timestamp,
  exit_lane varchar(36),
  exit_picture varchar(80),
  fee bigint not null,
  paid bigint not null,
  free_until timestamp,
  doubt varchar(20),
  basis varchar(20)
);
create index parking_session_open on parking_session (car_park, state, plate);
create index parking_session_behind on parking_session (car_park, state, rear);
create index parking_session_ticket on parking_session (ticket);
create index parking_session_entered on parking_session (car_park, entered);

-- What was asked of devices, written with the decision; what has no outcome yet is asked again after a restart, by the same id.
create table parking_order (
  id varchar(64) not null primary key,
  lane varchar(36) not null references parking_lane (id),
  device varchar(40) not null,
  kind varchar(10) not null,
  amount bigint not null,
  lines varchar(500) not null,
  session varchar(36),
  about varchar(64),
  made timestamp not null,
  outcome varchar(10),
  cause varchar(30)
);
create index parking_order_open on parking_order (outcome, made);

-- What happened in the lanes, with who did it and why where a person did.
create table parking_happening (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  lane varchar(36),
  happened timestamp not null,
  kind varchar(20) not null,
  session varchar(36),
  person varchar(36),
  reason varchar(500)
);
create index parking_happening_newest on parking_happening (car_park, happened);
