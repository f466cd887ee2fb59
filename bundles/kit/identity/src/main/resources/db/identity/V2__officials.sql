-- SPDX-License-Identifier: Apache-2.0
-- A removed person has neither login nor roles; the name stays with what they did.
alter table identity_person add column locked_at timestamp;
alter table identity_person add column removed_at timestamp;

-- Who stands in for whom, both days included, in the city's zone. Kept a year after the last day.
create table identity_duty (
    id varchar(36) not null primary key,
    person varchar(36) not null references identity_person (id) on delete cascade,
    deputy varchar(36) not null references identity_person (id) on delete cascade,
    first_day date not null,
    last_day date not null,
    made_at timestamp not null
);
create index identity_duty_deputy on identity_duty (deputy, last_day);

-- Where a session is used; stage is WHOLE, or BEGUN while the second factor is missing.
alter table identity_session add column address varchar(45) default '' not null;
alter table identity_session add column agent varchar(200) default '' not null;
alter table identity_session add column stage varchar(10) default 'WHOLE' not null;
create index identity_session_person on identity_session (person, seen_at);
