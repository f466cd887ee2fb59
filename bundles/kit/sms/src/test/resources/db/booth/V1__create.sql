create table booth_note (once varchar(36) not null primary key, note varchar(4000) not null);
