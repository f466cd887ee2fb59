-- SPDX-License-Identifier: Apache-2.0
-- Modules whose demo data was begun; a demo city only. No personal data.
create table modules_demo (
  module varchar(20) not null primary key,
  begun timestamp not null
);
