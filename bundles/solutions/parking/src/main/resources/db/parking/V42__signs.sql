-- Screens that show free spaces and notices, by a key that is shown once; "key_hash" is a keyed fingerprint of it. "seen": when it asked last.
create table parking_screen (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  key_hash varchar(64) not null unique,
  languages varchar(200) not null,
  seconds integer not null,
  made timestamp not null,
  withdrawn timestamp,
  seen timestamp
);
-- What a screen shows, in this order: free spaces of car parks (codes with commas between them), or a notice, which somebody may pay for.
create table parking_slide (
  id varchar(36) not null primary key,
  screen varchar(36) not null references parking_screen (id),
  place integer not null,
  kind varchar(10) not null,
  car_parks varchar(1000) not null,
  first_day date,
  last_day date,
  advertiser varchar(100),
  price bigint not null
);
create table parking_slide_words (
  slide varchar(36) not null references parking_slide (id),
  tongue varchar(35) not null,
  words varchar(500) not null,
  primary key (slide, tongue)
);
-- Boards outside of lanes that show how many spaces a car park has free; "shown" is what they showed last.
create table parking_guide_board (
  device varchar(40) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  shown varchar(100)
);
