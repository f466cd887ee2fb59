-- SPDX-License-Identifier: Apache-2.0
-- A proposal also says which drivers, and for how many inhabitants a server is sized (0: nobody knows).
alter table modules_proposal add column drivers varchar(1000) default '' not null;
alter table modules_proposal add column inhabitants bigint default 0 not null;
