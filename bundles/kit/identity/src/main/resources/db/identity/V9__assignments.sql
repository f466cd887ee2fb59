-- SPDX-License-Identifier: Apache-2.0
-- Further posts of officials, both days included, in the city's zone. Kept a year after the last day.
create table identity_assignment (
    id varchar(36) not null primary key,
    person varchar(36) not null references identity_person (id) on delete cascade,
    department varchar(40),
    area varchar(40),
    first_day date not null,
    last_day date not null,
    made_at timestamp not null
);
create index identity_assignment_person on identity_assignment (person, last_day);

create table identity_assignment_role (
    assignment varchar(36) not null references identity_assignment (id) on delete cascade,
    role varchar(51) not null,
    primary key (assignment, role)
);
create index identity_assignment_role_role on identity_assignment_role (role);
