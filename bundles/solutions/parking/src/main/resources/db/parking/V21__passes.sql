-- Passes: who may park without paying for each stay. Holder, contact, code and card are sealed; fingers are keyed prints of them.
create table parking_pass (
  id varchar(36) not null primary key,
  holder varchar(700) not null,
  name_finger varchar(64) not null,
  contact varchar(1200) not null,
  contact_finger varchar(64),
  code varchar(200) not null,
  card varchar(700),
  spaces integer not null,
  opens integer,
  closes integer,
  valid_from date not null,
  valid_until date not null,
  price bigint not null,
  state varchar(10) not null,
  since timestamp not null,
  reason varchar(500) not null
);
create index parking_pass_name on parking_pass (name_finger);
create index parking_pass_contact on parking_pass (contact_finger);
create index parking_pass_end on parking_pass (valid_until, id);
create table parking_pass_plate (
  pass varchar(36) not null references parking_pass (id),
  plate varchar(16) not null,
  primary key (pass, plate)
);
create index parking_pass_plate_plate on parking_pass_plate (plate);
create table parking_pass_place (
  pass varchar(36) not null references parking_pass (id),
  car_park varchar(36) not null,
  primary key (pass, car_park)
);
create table parking_pass_code (
  finger varchar(64) not null primary key,
  pass varchar(36) not null
);
create index parking_pass_code_pass on parking_pass_code (pass);
