-- Photos that an official sends along: each has an address that nobody guesses, and that ends.
create table complaints_handover_photo (
  photo varchar(40) not null primary key,
  ref varchar(20) not null references complaints_handover (ref),
  position integer not null,
  file varchar(40) not null,
  address varchar(500) not null,
  until timestamp not null
);
create index complaints_handover_photo_ref on complaints_handover_photo (ref, position);
