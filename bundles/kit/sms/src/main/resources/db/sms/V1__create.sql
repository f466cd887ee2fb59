-- SPDX-License-Identifier: Apache-2.0
-- Conversations by text message. Times are UTC. Phone numbers and texts are personal data.

-- Somebody who wrote, or was asked. lang is empty until they chose a language. Kept two years after the last message.
-- answered counts what was answered since counted_at, so that a machine at the other end cannot make the city pay.
create table sms_sender (
    phone varchar(16) not null primary key,
    lang varchar(35) not null,
    seen_at timestamp not null,
    counted_at timestamp not null,
    answered integer not null
);

-- A talk that is under way, or waits until another one of the same phone has ended. Gone when it has ended.
-- answers is JSON; trail names steps, with commas between them; an empty module is the menu of all dialogues.
create table sms_talk (
    id varchar(36) not null primary key,
    phone varchar(16) not null references sms_sender (phone),
    module varchar(20) not null,
    dialogue varchar(40) not null,
    step varchar(40) not null,
    answers ${clob} not null,
    trail varchar(4000) not null,
    draft ${clob} not null,
    narrowed varchar(400) not null,
    page integer not null,
    misses integer not null,
    spoken boolean not null,
    waiting boolean not null,
    created_at timestamp not null,
    due_at timestamp not null
);
create index sms_talk_phone on sms_talk (phone, waiting, created_at);
create index sms_talk_due on sms_talk (waiting, due_at);

-- SHA-256 of the ids of messages that were dealt with. Kept 30 days.
create table sms_heard (
    id varchar(64) not null primary key,
    heard_at timestamp not null
);
create index sms_heard_at on sms_heard (heard_at);

-- What a person has to read. Removed 90 days after it was closed.
create table sms_triage (
    id varchar(36) not null primary key,
    phone varchar(16) not null,
    lang varchar(35) not null,
    said ${clob} not null,
    reason varchar(12) not null,
    module varchar(20) not null,
    dialogue varchar(40) not null,
    step varchar(40) not null,
    created_at timestamp not null,
    state varchar(8) not null,
    closed_at timestamp,
    closed_by varchar(60) not null
);
create index sms_triage_state on sms_triage (state, created_at);

-- What carriers took over, part by part, until the network says what became of it. reference names the whole message, empty text
-- while only the report is here. Kept a week.
create table sms_sent (
    carrier varchar(20) not null,
    remote varchar(80) not null,
    reference varchar(80) not null,
    sent_at timestamp not null,
    state varchar(10) not null,
    reason varchar(200) not null,
    told boolean not null,
    primary key (carrier, remote)
);
create index sms_sent_reference on sms_sent (reference);
create index sms_sent_told on sms_sent (told, state, sent_at);

-- Parts of long messages that have not all arrived. Removed when the message is whole, or after an hour.
create table sms_part (
    sender varchar(40) not null,
    receiver varchar(40) not null,
    ref integer not null,
    total integer not null,
    seq integer not null,
    body varchar(400) not null,
    arrived_at timestamp not null,
    primary key (sender, receiver, ref, total, seq)
);
create index sms_part_arrived on sms_part (arrived_at);
