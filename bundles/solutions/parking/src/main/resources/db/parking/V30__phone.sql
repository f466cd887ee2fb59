-- Payments by phone: which stay each is for. The number of the phone is not kept; "caller" is a fingerprint, by which nobody is asked too often.
create table parking_phone (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  session varchar(36) not null,
  ticket varchar(20) not null,
  amount bigint not null,
  caller varchar(64) not null,
  made timestamp not null,
  ended timestamp
);
create index parking_phone_session on parking_phone (session, ended);
create index parking_phone_caller on parking_phone (caller, made);
create index parking_session_plate on parking_session (plate, state);
