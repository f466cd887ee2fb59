-- What other departments are asked about a request, and what they reply.
create table complaints_opinion (
  id bigint ${identity} primary key,
  number varchar(15) not null references complaints_request (number),
  department varchar(40) not null,
  asked timestamp not null,
  until timestamp not null,
  question varchar(1000) not null,
  reply varchar(4000),
  replied timestamp,
  replied_by varchar(36)
);
create index complaints_opinion_number on complaints_opinion (number, id);
create index complaints_opinion_open on complaints_opinion (replied, department, until);
