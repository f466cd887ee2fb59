-- When the programme begins (one row, or none while months are counted), and which task waits for which.
create table study_beginning (
  beginning date not null
);

alter table study_task add column waits_for varchar(36) not null default '';
