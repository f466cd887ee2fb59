-- Programs of authorities that hand requests over to us, and tell their citizens what we answered.
alter table complaints_client add column answers boolean default false not null;
