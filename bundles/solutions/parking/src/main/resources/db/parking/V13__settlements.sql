-- Days of car parks that an official closed. A row is never changed. Personal: officials, kept as long as the books.
create table parking_settlement (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  number bigint not null,
  settled_day date not null,
  closer varchar(36) not null,
  closed timestamp not null,
  sheet ${clob} not null,
  late integer not null,
  unique (car_park, settled_day),
  unique (car_park, number)
);
-- Which entry of the book is in which settlement: each in one at the most.
create table parking_settled (
  kind varchar(10) not null,
  entry varchar(64) not null,
  settlement varchar(36) not null references parking_settlement (id),
  primary key (kind, entry)
);
create index parking_settled_settlement on parking_settled (settlement);
create index parking_session_gone on parking_session (car_park, gone);
