-- What the city does not look after any more: requests about it keep its name, and nobody files new ones.
alter table complaints_service add column withdrawn boolean default false not null;
