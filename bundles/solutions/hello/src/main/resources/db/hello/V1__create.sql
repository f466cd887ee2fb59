-- SPDX-License-Identifier: Apache-2.0
create table hello_greeting (
  id varchar(36) not null primary key,
  visitor varchar(60) not null,
  words varchar(500) not null,
  written timestamp not null
);
create index hello_greeting_written on hello_greeting (written desc, id);
