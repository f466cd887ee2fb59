-- SPDX-License-Identifier: Apache-2.0

-- What may be seen without opening a report: kind, state and days. once is a keyed fingerprint of the form that was sent.
create table integrity_report (
  id           varchar(32) not null primary key,
  kind         varchar(20) not null,
  state        varchar(20) not null,
  received     date        not null,
  acknowledged date,
  informed     date,
  ended        date,
  closed       date,
  investigator varchar(36),
  news         boolean     not null,
  version      integer     not null,
  once         varchar(64) not null,
  constraint integrity_report_once unique (once)
);

-- The person's keys under the code, which is kept nowhere. Gone when the person ends the talk.
create table integrity_code (
  report      varchar(32)  not null primary key,
  finder      varchar(64)  not null,
  public_key  varchar(60)  not null,
  private_key varchar(120) not null,
  shown       boolean      not null,
  constraint integrity_code_finder unique (finder)
);

-- What was written, sealed for the unit's lane, and for the person's code where the person may read it.
create table integrity_entry (
  id         varchar(32) not null primary key,
  report     varchar(32) not null,
  place      integer     not null,
  side       varchar(10) not null,
  made       date        not null,
  for_unit   ${clob}     not null,
  for_person ${clob},
  once       varchar(64) not null,
  constraint integrity_entry_once unique (once),
  constraint integrity_entry_place unique (report, place)
);

-- Names and types of files, sealed; the bytes are with the kit's files, sealed for the lane.
create table integrity_file (
  id         varchar(32)  not null primary key,
  report     varchar(32)  not null,
  entry      varchar(32)  not null,
  for_unit   ${clob}      not null,
  for_person ${clob}      not null
);
create index integrity_file_report on integrity_file (report);

-- Officials who must not see a report, because it may be about them or somebody near to them.
create table integrity_barred (
  report   varchar(32) not null,
  official varchar(36) not null,
  primary key (report, official)
);
