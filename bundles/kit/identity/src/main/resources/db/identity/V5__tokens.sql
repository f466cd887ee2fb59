-- SPDX-License-Identifier: Apache-2.0
-- What programs show to act for an official. token is SHA-256 of what the program has. Kept until it is over or revoked.
create table identity_token (
    id varchar(36) not null primary key,
    token varchar(64) not null,
    person varchar(36) not null references identity_person (id) on delete cascade,
    name varchar(100) not null,
    made_at timestamp not null,
    last_day date not null,
    used_at timestamp,
    constraint identity_token_token unique (token)
);
create index identity_token_person on identity_token (person, made_at);

create table identity_token_role (
    token varchar(36) not null references identity_token (id) on delete cascade,
    role varchar(51) not null,
    primary key (token, role)
);
