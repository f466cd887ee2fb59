-- SPDX-License-Identifier: Apache-2.0
-- Messages to people and from people. Times are UTC. Texts and addresses are personal data: they are removed some months after
-- the message came to rest (keepDays); what a person refused is kept until they want messages again.

-- Somebody on a channel. id stands in links; address is sealed by the vault, address_key its keyed index, alike for two spellings.
create table notify_recipient (
  id varchar(36) not null primary key,
  channel varchar(8) not null,
  address varchar(600) not null,
  address_key varchar(64) not null,
  stopped timestamp,
  constraint notify_recipient_once unique (channel, address_key)
);

-- next_at is when a message is looked at again; while it is being carried, when it is taken for lost.
create table notify_message (
  id varchar(36) not null primary key,
  module varchar(20) not null,
  template varchar(60) not null,
  about varchar(100) not null,
  channel varchar(8) not null,
  recipient varchar(36) not null references notify_recipient (id),
  lang varchar(35) not null,
  subject varchar(500) not null,
  body ${clob} not null,
  urgent boolean not null,
  created timestamp not null,
  state varchar(10) not null,
  since timestamp not null,
  next_at timestamp,
  tries integer not null,
  reason varchar(500) not null,
  carrier varchar(40) not null,
  reference varchar(300) not null,
  read_at timestamp
);

create index notify_message_next on notify_message (channel, next_at);
create index notify_message_state on notify_message (state, created desc);
create index notify_message_created on notify_message (created desc);
create index notify_message_about on notify_message (module, about, created desc);
create index notify_message_recipient on notify_message (recipient, created desc);
create index notify_message_reference on notify_message (channel, reference);

-- What happened to a message, in order.
create table notify_step (
  id bigint ${identity} primary key,
  message varchar(36) not null references notify_message (id) on delete cascade,
  made timestamp not null,
  state varchar(10) not null,
  reason varchar(500) not null
);
create index notify_step_message on notify_step (message, id);

-- Words that the city changed. part is subject, text or short.
create table notify_wording (
  module varchar(20) not null,
  template varchar(60) not null,
  part varchar(8) not null,
  lang varchar(35) not null,
  pattern varchar(4000) not null,
  changed timestamp not null,
  primary key (module, template, part, lang)
);

-- What people wrote. sender is sealed by the vault; called is how the channel names it; answers is the record of the module that it answers.
create table notify_arrival (
  id varchar(36) not null primary key,
  channel varchar(8) not null,
  called varchar(200) not null,
  sender varchar(600) not null,
  sent_to varchar(320) not null,
  subject varchar(500) not null,
  body ${clob} not null,
  module varchar(20) not null,
  answers varchar(100),
  at_time timestamp not null,
  state varchar(10) not null,
  since timestamp not null,
  constraint notify_arrival_once unique (channel, called)
);
create index notify_arrival_state on notify_arrival (state, at_time desc);

create table notify_arrival_file (
  arrival varchar(36) not null references notify_arrival (id) on delete cascade,
  place integer not null,
  staged varchar(100) not null,
  name varchar(300) not null,
  type varchar(100) not null,
  size_bytes bigint not null,
  primary key (arrival, place)
);

-- The private address of somebody's feed; token is SHA-256 of what stands in it.
create table notify_feed (
  person varchar(36) not null primary key,
  token varchar(64) not null,
  created timestamp not null,
  constraint notify_feed_token unique (token)
);

-- How far a poll of a social network came.
create table notify_mark (
  name varchar(60) not null primary key,
  place varchar(200) not null
);
