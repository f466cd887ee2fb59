-- What the states of a request's life need, and an index by which requests near a place are found (store/Spot.java).
alter table complaints_request add column returns integer default 0 not null;
alter table complaints_request add column leader varchar(15);
alter table complaints_request add column before_merger varchar(12);
alter table complaints_request add column spot varchar(48);
update complaints_request set spot = 'a' || area where area is not null;
update complaints_request
set spot = 'g' || trim(cast(cast(floor(latitude * 200) as bigint) as char(20))) || ':'
  || trim(cast(cast(floor(longitude * 200) as bigint) as char(20)))
where latitude is not null and longitude is not null;
create index complaints_request_spot on complaints_request (spot, filed desc);
create index complaints_request_leader on complaints_request (leader);

-- To which authorities outside the city a request was handed over.
create table complaints_transfer (
  id bigint ${identity} primary key,
  number varchar(15) not null references complaints_request (number),
  made timestamp not null,
  authority varchar(200) not null,
  reason varchar(1000) not null,
  reference varchar(100) not null
);
create index complaints_transfer_number on complaints_transfer (number, id);

-- Earlier answers stay in the history of a request that was opened again.
alter table complaints_step alter column note set data type varchar(8000);
