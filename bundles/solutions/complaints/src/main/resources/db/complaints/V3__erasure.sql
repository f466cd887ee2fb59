-- When what leads to a person was taken from a request; the rest stays for the figures.
alter table complaints_request add column erased timestamp;
create index complaints_request_erased on complaints_request (erased, filed);
