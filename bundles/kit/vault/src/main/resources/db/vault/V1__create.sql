-- SPDX-License-Identifier: Apache-2.0

-- Taken before keys are made, so that two nodes do not make them at once.
create table vault_turn (
  id   integer not null primary key,
  turn integer not null
);
insert into vault_turn (id, turn) values (1, 0);

-- Data keys of modules, each wrapped by a master key that is outside the database. A key is never deleted: what it sealed may be in a backup.
create table vault_key (
  id         varchar(8)   not null primary key,
  module     varchar(20)  not null,
  purpose    varchar(5)   not null,
  generation integer      not null,
  master     varchar(8)   not null,
  wrapped    varchar(120) not null,
  made       timestamp    not null,
  constraint vault_key_once unique (module, purpose, generation)
);

-- Which key all rows of a module's table were sealed with when they were last gone through.
create table vault_renewed (
  module  varchar(20) not null,
  name    varchar(40) not null,
  key_id  varchar(8)  not null,
  made    timestamp   not null,
  primary key (module, name)
);

-- Lanes: anybody seals with the public key; the private key lies under a passphrase and under a recovery code.
create table vault_lane (
  module      varchar(20)  not null,
  name        varchar(40)  not null,
  public_key  varchar(60)  not null,
  private_key varchar(300) not null,
  recovery    varchar(300) not null,
  made        timestamp    not null,
  primary key (module, name)
);
