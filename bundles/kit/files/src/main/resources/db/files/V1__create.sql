-- SPDX-License-Identifier: Apache-2.0
-- Files that belong to records; the bytes are on disk under the id. Kept as long as the record. seq is the order of attaching.
create table files_file (
    id varchar(32) not null primary key,
    seq bigint not null ${identity},
    module varchar(20) not null,
    owner varchar(64) not null,
    name varchar(250) not null,
    type varchar(40) not null,
    size bigint not null,
    preview boolean not null,
    stored_at timestamp not null
);
create index files_file_owner on files_file (module, owner);
