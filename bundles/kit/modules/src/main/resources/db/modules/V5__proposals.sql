-- SPDX-License-Identifier: Apache-2.0
-- What a module handed over as its choice of modules and languages, the latest of each. Personal data: an official's login.
create table modules_proposal (
  module varchar(20) not null primary key,
  modules varchar(2000) not null,
  languages varchar(1000) not null,
  made_by varchar(100) not null,
  made timestamp not null
);
