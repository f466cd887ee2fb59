-- SPDX-License-Identifier: Apache-2.0

-- At the centre: sites that were invited. Codes and secrets are not in it, only what they can be recognised by. secret_hash is there
-- while the site may call; code_taken is the hash of the secret with which the code was used.
create table sites_site (
  id           varchar(32) not null primary key,
  name         varchar(80) not null,
  made         timestamp   not null,
  code_index   varchar(64),
  code_until   timestamp,
  code_taken   varchar(64),
  misused      timestamp,
  misused_from varchar(64) not null,
  secret_hash  varchar(64),
  enrolled     timestamp,
  withdrawn    timestamp,
  constraint sites_site_code unique (code_index),
  constraint sites_site_secret unique (secret_hash)
);

-- At the centre: the line of calls of each enrolled site, and what its last one said. raw_ms is its clock minus ours when that call
-- came; ahead_ms and trip_ms are what is known since the round trip of a call is.
create table sites_pulse (
  site        varchar(32)   not null primary key,
  line        varchar(32)   not null,
  counter     bigint        not null,
  mark        varchar(32)   not null,
  mark_before varchar(32)   not null,
  admitted    varchar(32)   not null,
  heard       timestamp,
  raw_ms      bigint,
  ahead_ms    bigint,
  trip_ms     bigint,
  itself      varchar(80)   not null,
  host        varchar(80)   not null,
  version     varchar(40)   not null,
  modules     varchar(8000) not null,
  room        bigint        not null
);

-- At the centre: the last call of a machine that has the secret of a site and is not the one that goes on.
create table sites_copy (
  site    varchar(32) not null primary key,
  seen    timestamp   not null,
  host    varchar(80) not null,
  address varchar(64) not null,
  mark    varchar(32) not null
);

-- On a site: what it is at the centre (NOW), and what it is about to be while a code is tried (NEXT). secret is sealed.
create table sites_own (
  stage      varchar(4)   not null primary key,
  secret     varchar(300) not null,
  code_index varchar(64)  not null,
  central    varchar(300) not null,
  site       varchar(32)  not null,
  name       varchar(80)  not null,
  line       varchar(32)  not null,
  counter    bigint       not null,
  mark       varchar(32)  not null,
  sending    varchar(32)  not null,
  trip_ms    bigint       not null,
  enrolled   timestamp    not null,
  back       timestamp    not null,
  heard      timestamp    not null,
  lost       timestamp,
  trouble    varchar(40)  not null
);
