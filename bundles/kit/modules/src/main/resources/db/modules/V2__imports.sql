-- SPDX-License-Identifier: Apache-2.0
-- Imports by the pages of the administration: how far each came, and what was refused. No personal data but the file's own name.
create table modules_import (
  id bigint ${identity} primary key,
  module varchar(20) not null,
  mapping varchar(100) not null,
  name varchar(200) not null,
  stored varchar(32),
  state varchar(10) not null,
  asked_by varchar(100) not null,
  made timestamp not null,
  begun timestamp,
  ended timestamp,
  line bigint not null,
  taken bigint not null,
  known bigint not null,
  refused bigint not null,
  reason varchar(1000) not null
);
create index modules_import_state on modules_import (state, id);

create table modules_import_refused (
  run bigint not null references modules_import (id),
  line bigint not null,
  reason varchar(500) not null,
  primary key (run, line)
);
