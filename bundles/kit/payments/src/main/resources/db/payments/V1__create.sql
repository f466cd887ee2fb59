-- Money that was taken. Amounts are in the smallest unit of their currency; no numbers of cards.
create table payments_payment (
  module varchar(20) not null,
  id varchar(64) not null,
  subject varchar(64) not null,
  amount bigint not null,
  currency varchar(3) not null,
  means varchar(20) not null,
  place varchar(64) not null,
  taker varchar(36),
  reference varchar(100) not null,
  taken timestamp not null,
  primary key (module, id)
);
create index payments_payment_subject on payments_payment (module, subject);
create index payments_payment_taken on payments_payment (module, taken);
