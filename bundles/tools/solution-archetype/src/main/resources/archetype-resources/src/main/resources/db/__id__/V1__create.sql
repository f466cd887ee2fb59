-- SPDX-License-Identifier: Apache-2.0
create table ${id}_matter (
  id varchar(36) not null primary key,
  title varchar(100) not null,
  details varchar(1000) not null,
  taken timestamp not null,
  settled timestamp
);
create index ${id}_matter_taken on ${id}_matter (taken desc, id);
