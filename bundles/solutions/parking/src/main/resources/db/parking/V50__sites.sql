-- A site and its centre. On a site: what changed and is not numbered yet, what is numbered and not acknowledged, and one row about both.
create table parking_change_head (
  one integer not null primary key,
  epoch varchar(36) not null,
  last_number bigint not null,
  hash varchar(64) not null,
  acknowledged bigint not null,
  done bigint not null,
  filled varchar(100)
);
create table parking_mark (
  id bigint generated always as identity primary key,
  kind varchar(20) not null,
  subject varchar(100) not null,
  body varchar(4000)
);
create table parking_change (
  number bigint not null primary key,
  kind varchar(20) not null,
  body varchar(4000) not null,
  hash varchar(64) not null
);

-- At the centre: how far each site has come, which car parks it runs, what it is to be told, and what it told that could not be.
create table parking_site (
  site varchar(64) not null primary key,
  epoch varchar(36) not null,
  applied bigint not null,
  hash varchar(64) not null,
  told bigint not null,
  done bigint not null,
  heard timestamp not null,
  anew integer not null,
  anew_at timestamp,
  anew_why varchar(20)
);
create table parking_run_by (
  car_park varchar(36) not null primary key references parking_car_park (id),
  site varchar(64) not null
);
create table parking_told (
  site varchar(64) not null,
  number bigint not null,
  kind varchar(20) not null,
  body varchar(4000) not null,
  made timestamp not null,
  primary key (site, number)
);
create table parking_odd_change (
  id varchar(36) not null primary key,
  site varchar(64) not null,
  epoch varchar(36) not null,
  number bigint not null,
  kind varchar(40) not null,
  body varchar(4000) not null,
  why varchar(200) not null,
  made timestamp not null
);
create index parking_odd_change_site on parking_odd_change (site, made);

-- What a stay owes, as its site says.
create table parking_quote (
  session varchar(36) not null primary key,
  asked timestamp not null,
  due bigint,
  as_of timestamp,
  answered timestamp
);
