-- SPDX-License-Identifier: Apache-2.0
-- Where the machine that goes on called from last: a copy often has the same name.
alter table sites_pulse add column address varchar(64) default '' not null;
