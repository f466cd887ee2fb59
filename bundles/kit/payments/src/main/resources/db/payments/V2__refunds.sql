-- Money that was given back. A row is never changed. Personal: who asked and who approved, kept as long as the books.
create table payments_refund (
  module varchar(20) not null,
  id varchar(64) not null,
  payment varchar(64) not null,
  subject varchar(64) not null,
  amount bigint not null,
  currency varchar(3) not null,
  means varchar(20) not null,
  place varchar(64) not null,
  asker varchar(36) not null,
  approver varchar(36) not null,
  reason varchar(500) not null,
  given timestamp not null,
  primary key (module, id),
  foreign key (module, payment) references payments_payment (module, id)
);
create index payments_refund_subject on payments_refund (module, subject);
create index payments_refund_given on payments_refund (module, place, given);
create index payments_payment_place on payments_payment (module, place, taken);
