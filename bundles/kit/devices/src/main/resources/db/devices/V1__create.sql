-- SPDX-License-Identifier: Apache-2.0
-- Devices of the city, what they told, and what they were told to do. Times are UTC.

-- settings is JSON of what was typed; secrets is the same of secret settings, sealed by the vault.
create table devices_device (
  id       varchar(40)   not null primary key,
  name     varchar(80)   not null,
  driver   varchar(40)   not null,
  parent   varchar(40),
  enabled  boolean       not null,
  settings varchar(8000) not null,
  secrets  varchar(16000) not null,
  made     timestamp     not null
);

create index devices_device_parent on devices_device (parent);

-- What devices told, in the order in which it was stored. Plates, codes and pictures are personal data: removed after the time that
-- the city chose. mark is alike for two tellings of one event; happened is when it happened, by the best that is known.
create table devices_event (
  number   bigint ${identity} primary key,
  device   varchar(40)   not null,
  kind     varchar(40)   not null,
  mark     varchar(64)   not null,
  body     varchar(4000) not null,
  happened timestamp     not null,
  received timestamp     not null,
  constraint devices_event_once unique (device, mark)
);

create index devices_event_newest on devices_event (device, number desc);
create index devices_event_received on devices_event (received);

-- What each device told last of its health.
create table devices_fact (
  device varchar(40)  not null,
  name   varchar(20)  not null,
  fact   varchar(100) not null,
  told   timestamp    not null,
  constraint devices_fact_once primary key (device, name)
);

-- How often something was not taken as it came; device '-' stands for what named no device of the city.
create table devices_refused (
  device  varchar(40) not null,
  refusal varchar(20) not null,
  times   bigint      not null,
  latest  timestamp   not null,
  constraint devices_refused_once primary key (device, refusal)
);

-- How far each follower has taken the events.
create table devices_follower (
  name varchar(60) not null primary key,
  upto bigint      not null
);

-- What became of commands, so that one that is repeated is not done again. UNKNOWN while it is on its way.
create table devices_command (
  id     varchar(64)   not null primary key,
  device varchar(40)   not null,
  given  timestamp     not null,
  kind   varchar(10)   not null,
  cause  varchar(20)   not null,
  note   varchar(80)   not null,
  words  varchar(2000) not null
);

create index devices_command_given on devices_command (given);

-- Pictures that devices took; the files are attached to the id.
create table devices_picture (
  id     varchar(36) not null primary key,
  device varchar(40) not null,
  kept   timestamp   not null
);

create index devices_picture_device on devices_picture (device);
create index devices_picture_kept on devices_picture (kept);
