-- SPDX-License-Identifier: Apache-2.0
-- Sessions of dialled menus; said is sealed. id and typed are SHA-256. Removed an hour after the last answer.
create table sms_ussd (
    id varchar(64) not null primary key,
    phone varchar(16) not null,
    typed varchar(64) not null,
    length integer not null,
    said ${clob} not null,
    more varchar(100) not null,
    screen integer not null,
    goes_on boolean not null,
    seen_at timestamp not null
);
create index sms_ussd_seen on sms_ussd (seen_at);
create index sms_ussd_phone on sms_ussd (phone);
