-- SPDX-License-Identifier: Apache-2.0
-- What people wrote is sealed by the vault where sealed is true: said and note; answers, draft and narrowed; body. Rows of before are
-- sealed in the background, parts of long messages go within the hour. A release that does not know this cannot read them.
alter table sms_triage add column sealed boolean default false not null;
alter table sms_triage alter column note set data type varchar(5500);
create index sms_triage_phone on sms_triage (phone, created_at);

alter table sms_talk add column sealed boolean default false not null;
alter table sms_talk alter column narrowed set data type varchar(2200);

alter table sms_part add column sealed boolean default false not null;
alter table sms_part alter column body set data type varchar(2200);
