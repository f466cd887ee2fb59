-- SPDX-License-Identifier: Apache-2.0
-- At the centre: sites of whose silence administrators were told, with when they were heard last before it.
create table sites_silence (
  site  varchar(32) not null primary key,
  since timestamp   not null
);
