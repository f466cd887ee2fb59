-- SPDX-License-Identifier: Apache-2.0
-- Accounts of citizens. address is a keyed hash, shown has most letters left out: nothing here can be written to. Kept until the
-- citizen removes it, or two years after the last signing in.
create table identity_citizen (
    id varchar(36) not null primary key,
    address varchar(64) not null,
    shown varchar(100) not null,
    created_at timestamp not null,
    seen_at timestamp not null,
    constraint identity_citizen_address unique (address)
);
create index identity_citizen_seen on identity_citizen (seen_at);

create table identity_citizen_receipt (
    citizen varchar(36) not null references identity_citizen (id) on delete cascade,
    number varchar(15) not null,
    held_at timestamp not null,
    primary key (citizen, number)
);

-- Codes that were sent. id is a hash of the ticket, code a keyed hash. Kept an hour at most.
create table identity_code (
    id varchar(64) not null primary key,
    address varchar(64) not null,
    shown varchar(100) not null,
    code varchar(64) not null,
    tries integer not null,
    made_at timestamp not null
);
create index identity_code_made on identity_code (made_at);

alter table identity_session add column citizen varchar(36) references identity_citizen (id) on delete cascade;
create index identity_session_citizen on identity_session (citizen, seen_at);
