-- Alerts of others, which became drafts here; so that the same one is taken once.
create table alerts_received (
  name varchar(64) not null primary key,
  sender varchar(300) not null,
  identifier varchar(500) not null,
  sent timestamp not null,
  signature varchar(10) not null,
  alert varchar(23) not null references alerts_alert (id)
);
create index alerts_received_alert on alerts_received (alert);
