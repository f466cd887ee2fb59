-- Names and addresses sealed by the vault: longer than what was typed. Rows that are there are sealed in the background.
alter table complaints_contact alter column name set data type varchar(700);
alter table complaints_contact alter column reach set data type varchar(1500);
alter table complaints_contact add column reach_index varchar(64);
alter table complaints_contact add column sealed boolean default false not null;
create index complaints_contact_reach on complaints_contact (reach_index);
