-- SPDX-License-Identifier: Apache-2.0

-- What was published and is not yet delivered to all.
create table data_outbox (
  id             bigint       not null ${identity},
  module         varchar(40)  not null,
  type           varchar(200) not null,
  schema_version integer      not null,
  body           ${clob}      not null,
  published_at   timestamp    not null,
  constraint data_outbox_pk primary key (id)
);
create index data_outbox_published on data_outbox (published_at);

-- Who receives; a receiver of each node carries the node's name and goes when the node was not seen for long.
create table data_receiver (
  name      varchar(200) not null primary key,
  each_node boolean      not null,
  seen_at   timestamp    not null
);

-- What they receive: a kit type from every module (source *), or a module's own type.
create table data_subscription (
  receiver varchar(200) not null,
  source   varchar(40)  not null,
  type     varchar(200) not null,
  primary key (type, source, receiver)
);

-- One row for each receiver of each event, written with the event; gone when delivered.
create table data_delivery (
  id        bigint       not null ${identity} primary key,
  event_id  bigint       not null,
  receiver  varchar(200) not null,
  tries     integer      not null,
  next_at   timestamp    not null,
  parked_at timestamp,
  reason    varchar(1000)
);
create index data_delivery_receiver on data_delivery (receiver, id);
create index data_delivery_event on data_delivery (event_id);
create index data_delivery_parked on data_delivery (parked_at);
