-- SPDX-License-Identifier: Apache-2.0
create table lostproperty_item (
  number bigint not null primary key,
  what varchar(2000) not null,
  state varchar(20) not null,
  handed_in timestamp not null,
  finder_speaks varchar(20) not null,
  claimed_at timestamp,
  area varchar(40),
  worth integer,
  before_that varchar(20),
  sellable_from date,
  notes ${clob},
  fragile boolean not null,
  picture ${blob}
);
create table lostproperty_visit (id bigint not null ${identity} primary key, place varchar(40));
