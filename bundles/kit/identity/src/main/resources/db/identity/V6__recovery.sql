-- SPDX-License-Identifier: Apache-2.0
-- Links by which officials choose a new password. secret is SHA-256 of what stands in the link. Kept until used, or a day.
create table identity_recover (
    person varchar(36) not null primary key references identity_person (id) on delete cascade,
    secret varchar(64) not null,
    made_at timestamp not null,
    constraint identity_recover_secret unique (secret)
);
