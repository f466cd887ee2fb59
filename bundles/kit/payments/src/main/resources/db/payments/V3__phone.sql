-- Money that people's phones are asked for. Amounts are in the smallest unit of their currency. "phone" is sealed, and empty as soon as the
-- provider has the request; "correlation" is by what the provider knows it, "trace" by what the provider calls it; "due" is when it is
-- looked at next, and "told" whether the module has heard what became of it.
create table payments_phone (
  correlation varchar(36) not null primary key,
  module varchar(20) not null,
  id varchar(50) not null,
  subject varchar(64) not null,
  amount bigint not null,
  currency varchar(3) not null,
  phone varchar(200) not null,
  words varchar(200) not null,
  provider varchar(20) not null,
  state varchar(10) not null,
  refusal varchar(20),
  trouble varchar(200) not null,
  trace varchar(256) not null,
  reference varchar(100) not null,
  asked timestamp not null,
  looked integer not null,
  due timestamp not null,
  settled timestamp,
  told boolean not null,
  constraint payments_phone_id unique (module, id)
);
create index payments_phone_due on payments_phone (told, due);

-- How phones are asked; one row. Key and secret are sealed.
create table payments_provider (
  id varchar(10) not null primary key,
  provider varchar(20) not null,
  address varchar(300) not null,
  account_kind varchar(40) not null,
  account varchar(100) not null,
  api_key varchar(600) not null,
  client varchar(200) not null,
  secret varchar(600) not null,
  token_address varchar(300) not null
);

-- Phones of demos and trainings. "ending" are the last two digits of the number, by which a trainer plays what can go wrong.
create table payments_sandbox (
  correlation varchar(36) not null primary key,
  amount bigint not null,
  currency varchar(3) not null,
  words varchar(200) not null,
  ending varchar(2) not null,
  answer varchar(10) not null,
  made timestamp not null
);
