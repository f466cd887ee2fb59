-- SPDX-License-Identifier: Apache-2.0
-- Subject and body are sealed by the vault where sealed is true; rows of before are sealed in the background. A release that does
-- not know this would send sealed texts: hence breaking.
alter table notify_message alter column subject set data type varchar(1500);
alter table notify_message add column sealed boolean default false not null;

alter table notify_arrival alter column subject set data type varchar(1500);
alter table notify_arrival add column sealed boolean default false not null;

-- The keyed index of the sender, as of a recipient's address; null until the row was sealed.
alter table notify_arrival add column sender_key varchar(64);
create index notify_arrival_sender on notify_arrival (channel, sender_key);
create index notify_arrival_answers on notify_arrival (answers);

-- What is about a record is looked up without its module too.
drop index notify_message_about;
create index notify_message_about on notify_message (about, module, created desc);
