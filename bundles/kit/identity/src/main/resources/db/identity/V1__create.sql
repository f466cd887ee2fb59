-- SPDX-License-Identifier: Apache-2.0
create table identity_department (
    id varchar(40) not null primary key,
    parent varchar(40),
    name varchar(2000) not null,
    area varchar(40)
);

-- Officials. Kept as long as the account; name and login are personal data.
create table identity_person (
    id varchar(36) not null primary key,
    login varchar(60) not null,
    name varchar(200) not null,
    password varchar(60) not null,
    department varchar(40),
    area varchar(40),
    demo boolean not null,
    created_at timestamp not null,
    constraint identity_person_login unique (login)
);

create table identity_person_role (
    person varchar(36) not null references identity_person (id) on delete cascade,
    role varchar(51) not null,
    primary key (person, role)
);
create index identity_person_role_role on identity_person_role (role);

-- token is SHA-256 of what the browser has. Kept until the session ends.
create table identity_session (
    id varchar(36) not null primary key,
    token varchar(64) not null,
    person varchar(36) references identity_person (id) on delete cascade,
    created_at timestamp not null,
    seen_at timestamp not null,
    constraint identity_session_token unique (token)
);
create index identity_session_seen on identity_session (seen_at);

create table identity_session_receipt (
    session varchar(36) not null references identity_session (id) on delete cascade,
    number varchar(15) not null,
    held_at timestamp not null,
    primary key (session, number)
);

-- once and pin are keyed hashes. Kept as long as the record that the receipt stands for.
create table identity_receipt (
    number varchar(15) not null primary key,
    module varchar(20) not null,
    once varchar(64) not null,
    pin varchar(64) not null,
    issued_at timestamp not null,
    constraint identity_receipt_once unique (once)
);

-- Failed tries. subject is a keyed hash of a login, a number or an address. Kept 30 days (addresses: an hour).
create table identity_attempt (
    subject varchar(72) not null primary key,
    tries integer not null,
    since_at timestamp not null,
    free_at timestamp not null
);
create index identity_attempt_since on identity_attempt (since_at);
