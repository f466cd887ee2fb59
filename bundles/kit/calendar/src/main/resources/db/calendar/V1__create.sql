-- SPDX-License-Identifier: Apache-2.0

-- Days that the city decides by itself, against the calendar of its country: closed ones, and ones on which it works.
create table calendar_day (
  on_day date          not null primary key,
  closed boolean       not null,
  name   varchar(2000) not null
);
