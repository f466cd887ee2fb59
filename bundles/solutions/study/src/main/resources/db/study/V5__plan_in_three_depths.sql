-- The plan: lines with quantity and price, rates of exchange, wages, tasks, indicators, the letter, sources of money.
-- No personal data. study_item stays for the release before and is not written any more.
create table study_line (
  id varchar(36) not null primary key,
  sort varchar(10) not null,
  heading varchar(80) not null,
  item varchar(80) not null,
  name varchar(120) not null,
  quantity decimal(15,4),
  unit varchar(40) not null,
  price bigint,
  currency varchar(3) not null,
  wage varchar(36) not null,
  first_year integer not null,
  years integer not null,
  module varchar(60) not null,
  basis varchar(500) not null,
  added timestamp not null
);

insert into study_line
  (id, sort, heading, item, name, quantity, unit, price, currency, wage, first_year, years, module, basis, added)
select id, sort, '', '', name, 1, '', amount, '', '', first_year, years, '', '', added from study_item;

create table study_rate (
  currency varchar(3) not null primary key,
  worth decimal(20,10) not null,
  dated date not null,
  source varchar(200) not null
);

create table study_wage (
  id varchar(36) not null primary key,
  job varchar(80) not null,
  span varchar(5) not null,
  amount bigint not null,
  source varchar(200) not null
);

create table study_task (
  id varchar(36) not null primary key,
  period varchar(12) not null,
  name varchar(120) not null,
  owner varchar(120) not null,
  module varchar(60) not null,
  first_month integer not null,
  months integer not null
);

create table study_indicator (
  id varchar(36) not null primary key,
  goal varchar(120) not null,
  name varchar(120) not null,
  unit varchar(40) not null,
  baseline varchar(60) not null,
  target varchar(60) not null,
  source varchar(200) not null
);
