-- SPDX-License-Identifier: Apache-2.0
-- Accounts elsewhere that open accounts here. subject is a keyed hash of issuer and subject, shown a mail address with most letters
-- left out. Kept until it is removed or the account is.
create table identity_link (
    id varchar(36) not null primary key,
    subject varchar(64) not null,
    provider varchar(40) not null,
    shown varchar(100) not null,
    person varchar(36) references identity_person (id) on delete cascade,
    citizen varchar(36) references identity_citizen (id) on delete cascade,
    made_at timestamp not null,
    used_at timestamp,
    constraint identity_link_subject unique (subject)
);
create index identity_link_person on identity_link (person, made_at);
create index identity_link_citizen on identity_link (citizen, made_at);

-- Tickets with which somebody came back from a provider, by SHA-256; none is taken twice. Kept an hour.
create table identity_ticket (
    ticket varchar(64) not null primary key,
    used_at timestamp not null
);
create index identity_ticket_used on identity_ticket (used_at);
