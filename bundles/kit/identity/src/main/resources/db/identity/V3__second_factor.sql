-- SPDX-License-Identifier: Apache-2.0
-- Authenticator apps of officials. secret is sealed by the vault; last_step is the time step of the last code that was taken, so
-- that none is taken twice. Kept until it is removed or the account is.
create table identity_factor (
    person varchar(36) not null primary key references identity_person (id) on delete cascade,
    secret varchar(200) not null,
    last_step bigint not null,
    made_at timestamp not null
);

-- code is a keyed hash; a used one is deleted.
create table identity_recovery (
    person varchar(36) not null references identity_factor (person) on delete cascade,
    code varchar(64) not null,
    primary key (person, code)
);
