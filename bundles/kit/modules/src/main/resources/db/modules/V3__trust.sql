-- SPDX-License-Identifier: Apache-2.0
-- What administrators decided on archives of third parties, by their check sums. Personal data: an official's login.
create table modules_trust (
  sha256 varchar(64) not null primary key,
  name varchar(200) not null,
  trust varchar(10) not null,
  reason varchar(500) not null,
  decided_by varchar(100) not null,
  decided timestamp not null
);
