-- SPDX-License-Identifier: Apache-2.0
-- The version of each module that opened last, on whichever node: its tables are as that version left them. While the city wants the
-- module it is the version that every node takes; of a removed module it says whose data is kept.
create table modules_version (
    module varchar(20) not null primary key,
    version varchar(100) not null,
    removed boolean not null
);
