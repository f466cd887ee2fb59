-- SPDX-License-Identifier: Apache-2.0

-- The chain. An entry is written without a place in it, in the unit of work of its act; its place and hash are added soon after.
alter table audit_entry add column seq bigint;
alter table audit_entry add column hash varchar(64);
alter table audit_entry add constraint audit_entry_seq unique (seq);
create index audit_entry_who on audit_entry (who, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_moment on audit_entry (moment, id);

-- Where the chain ends. Whoever lengthens it holds this row; writers of entries never do.
create table audit_chain (
    id integer not null primary key,
    seq bigint not null,
    hash varchar(64) not null,
    moment timestamp not null
);
insert into audit_chain (id, seq, hash, moment)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', current_timestamp);

-- Signed ends.
create table audit_checkpoint (
    seq bigint not null primary key,
    hash varchar(64) not null,
    moment timestamp not null,
    public_key varchar(80) not null,
    signature varchar(100) not null
);
