-- Documents have longer types than pictures. sha256 is of the bytes on disk, empty for files of version 0.1; verdict: CLEAN, WAITING, INFECTED.
alter table files_file alter column type set data type varchar(100);
alter table files_file add column sha256 varchar(64) default '' not null;
alter table files_file add column verdict varchar(10) default 'CLEAN' not null;

-- Files whose rows are gone; their bytes go next, and then the line here.
create table files_removed (
    id varchar(32) not null primary key,
    removed_at timestamp not null
);

-- Files that came while the scanner was away; the line goes when it has looked at them.
create table files_waiting (
    id varchar(32) not null primary key
);
