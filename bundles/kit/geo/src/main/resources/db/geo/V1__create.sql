-- Parts of the city. boundary: a GeoJSON geometry (RFC 7946, WGS 84), null where none is known.
create table geo_area (
  id varchar(40) not null primary key,
  parent varchar(40),
  name varchar(4000) not null,
  boundary ${clob}
);

-- The file that the boundaries come from; one row at most.
create table geo_file (
  content_hash varchar(64) not null primary key
);
