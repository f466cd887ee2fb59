-- SPDX-License-Identifier: Apache-2.0
-- What the phones of a demo show; own is what was written on them. Empty in a real city.
create table sms_phone (
    id varchar(64) not null primary key,
    phone varchar(16) not null,
    own boolean not null,
    lang varchar(35) not null,
    said ${clob} not null,
    sent_at timestamp not null
);

create index sms_phone_time on sms_phone (phone, sent_at);

-- What was answered, or why it was thrown away.
alter table sms_triage add column note varchar(1000) default '' not null;
