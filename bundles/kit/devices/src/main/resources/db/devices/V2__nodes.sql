-- SPDX-License-Identifier: Apache-2.0
-- Several nodes of one city: one of them runs the devices.

-- One row. Whoever begins to run the devices raises number; what writes with an older one is refused.
create table devices_term (
  number bigint      not null,
  node   varchar(60) not null
);

insert into devices_term (number, node) values (0, '');

-- How each device is, as JSON, for the nodes that do not run it.
create table devices_standing (
  device   varchar(40)   not null primary key,
  standing varchar(4000) not null
);

-- What a node asks of the one that runs the devices. answer is empty until there is one; nobody waits for it after until.
create table devices_errand (
  id     varchar(36)  not null primary key,
  kind   varchar(10)  not null,
  device varchar(40)  not null,
  body   ${clob}      not null,
  asked  timestamp    not null,
  until  timestamp    not null,
  taken  boolean      not null,
  answer varchar(4000)
);
