-- The city's list of places. name: one line for each language.
create table geo_place (
  id varchar(40) not null primary key,
  kind varchar(40) not null,
  name varchar(4000) not null,
  address varchar(300) not null,
  latitude double precision not null,
  longitude double precision not null,
  area varchar(40)
);

-- The state of that list; one row at most.
create table geo_place_edition (
  number bigint not null primary key,
  made timestamp not null,
  file_hash varchar(64)
);

-- Counts imports of areas; with geo_file it tells one state of the areas from another.
create table geo_area_edition (
  number bigint not null primary key
);

-- Lists of places and of areas that wait for a decision (draft, one for each) or were replaced (former).
create table geo_list (
  id varchar(40) not null primary key,
  subject varchar(20) not null,
  state varchar(20) not null,
  made timestamp not null,
  title varchar(200) not null,
  items integer not null,
  content ${clob} not null
);
