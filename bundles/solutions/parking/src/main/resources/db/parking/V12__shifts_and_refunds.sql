-- Shifts of officials at booths. A closed one is never changed, but for who acknowledges its count. "busy" is the official while it is open.
-- Amounts are in the city's currency, in its smallest unit. Personal: officials, kept as long as the books.
create table parking_shift (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  number bigint not null,
  official varchar(36) not null,
  busy varchar(36) unique,
  opened timestamp not null,
  change_money bigint not null,
  closed timestamp,
  counted bigint,
  expected bigint,
  pieces varchar(500),
  reason varchar(500),
  witness varchar(36),
  acknowledged timestamp,
  unique (car_park, number)
);
create index parking_shift_closed on parking_shift (car_park, closed);
-- Which money of the book went through which shift; below 0 for what was given back.
create table parking_shift_entry (
  id varchar(64) not null primary key,
  shift varchar(36) not null references parking_shift (id),
  means varchar(20) not null,
  amount bigint not null
);
create index parking_shift_entry_shift on parking_shift_entry (shift);
-- Money that an official asks to give back, until another one has decided.
create table parking_refund (
  id varchar(36) not null primary key,
  car_park varchar(36) not null references parking_car_park (id),
  number bigint not null,
  payment varchar(64) not null,
  subject varchar(64) not null,
  amount bigint not null,
  means varchar(20) not null,
  reason varchar(500) not null,
  asker varchar(36) not null,
  asked timestamp not null,
  state varchar(10) not null,
  decider varchar(36),
  decided timestamp,
  answer varchar(500),
  unique (car_park, number)
);
create index parking_refund_payment on parking_refund (payment);
create index parking_refund_state on parking_refund (state, asked);
