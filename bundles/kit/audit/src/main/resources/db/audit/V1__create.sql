-- SPDX-License-Identifier: Apache-2.0
-- Who did what. Rows are added and never changed. The order of ids is the order of writing, not of commits.
-- who is a login, 'holder' or 'nobody'; subject names a record and holds no personal data.
create table audit_entry (
    id bigint not null ${identity} primary key,
    moment timestamp not null,
    module varchar(20) not null,
    who varchar(60) not null,
    action varchar(60) not null,
    subject varchar(200) not null
);
