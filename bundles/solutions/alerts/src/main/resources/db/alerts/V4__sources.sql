-- Where alerts of others are fetched, and which of the files that a feed names were read.
create table alerts_source (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  address varchar(500) not null,
  places varchar(500) not null,
  keeper varchar(36) not null,
  active boolean not null,
  etag varchar(500) not null,
  modified varchar(100) not null,
  checked timestamp,
  failures integer not null,
  fault varchar(20) not null,
  detail varchar(1000) not null,
  failing timestamp
);
create table alerts_source_link (
  source varchar(36) not null references alerts_source (id),
  link varchar(64) not null,
  seen timestamp not null,
  tries integer not null,
  done boolean not null,
  primary key (source, link)
);
-- Fetched by itself, so that nobody has looked at it yet.
alter table alerts_received add column fetched boolean default false not null;
create index alerts_alert_previous on alerts_alert (previous);
