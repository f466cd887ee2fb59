-- Who wants alerts as messages, and how far the sending of each alert has come.
create table alerts_subscriber (
  id varchar(32) not null primary key,
  reach varchar(1000) not null,
  reach_index varchar(64) not null,
  areas varchar(2000) not null,
  least varchar(10) not null,
  lang varchar(35) not null,
  asked timestamp not null,
  confirmed timestamp
);
create index alerts_subscriber_reach on alerts_subscriber (reach_index);
create index alerts_subscriber_asked on alerts_subscriber (confirmed, asked);

create table alerts_sending (
  alert varchar(23) not null primary key references alerts_alert (id),
  reached varchar(32) not null,
  written bigint not null,
  begun timestamp not null,
  finished timestamp
);
