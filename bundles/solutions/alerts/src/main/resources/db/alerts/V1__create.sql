-- Alerts: what they say in which language and where, what was done to them, what went out, and the key that signs it.
create table alerts_alert (
  id varchar(23) not null primary key,
  message_type varchar(10) not null,
  previous varchar(23),
  earlier varchar(4000) not null,
  sender varchar(200) not null,
  status varchar(10) not null,
  category varchar(10) not null,
  response varchar(10) not null,
  urgency varchar(10) not null,
  severity varchar(10) not null,
  certainty varchar(10) not null,
  expires timestamp not null,
  messages boolean not null,
  state varchar(10) not null,
  version integer not null,
  writer varchar(36) not null,
  written timestamp not null,
  releaser varchar(36),
  sent timestamp,
  cap ${clob}
);
create index alerts_alert_state on alerts_alert (state, expires);
create index alerts_alert_sent on alerts_alert (sent, id);

create table alerts_words (
  alert varchar(23) not null references alerts_alert (id),
  place integer not null,
  lang varchar(35) not null,
  event varchar(80) not null,
  headline varchar(160) not null,
  description varchar(2000) not null,
  instruction varchar(2000) not null,
  primary key (alert, place)
);

create table alerts_target (
  alert varchar(23) not null references alerts_alert (id),
  place integer not null,
  area varchar(40),
  shape varchar(6000),
  name varchar(200) not null,
  primary key (alert, place)
);

create table alerts_step (
  id bigint ${identity} primary key,
  alert varchar(23) not null references alerts_alert (id),
  made timestamp not null,
  kind varchar(10) not null,
  who varchar(36),
  note varchar(1000) not null
);
create index alerts_step_alert on alerts_step (alert, id);

create table alerts_key (
  id varchar(36) not null primary key,
  public_key varchar(2000) not null,
  private_key varchar(8000) not null,
  made timestamp not null
);
