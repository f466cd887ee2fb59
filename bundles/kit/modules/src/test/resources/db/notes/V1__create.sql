-- SPDX-License-Identifier: Apache-2.0
create table notes_note (
  id varchar(40) not null primary key,
  words varchar(200) not null
);
