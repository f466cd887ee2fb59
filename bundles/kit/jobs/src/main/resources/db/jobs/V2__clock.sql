-- SPDX-License-Identifier: Apache-2.0

-- How far a demo has put the clock of all its nodes forward; one row.
create table jobs_clock (
  ahead_ms bigint not null
);

insert into jobs_clock (ahead_ms) values (0);
