-- What the kit saw by itself when a diagnosis was kept, and what another city's file says that its kit saw: owner is the id of the
-- one or the other. A module that ran has no figure, unit and value. No personal data.
create table study_seen (
  owner varchar(64) not null,
  module varchar(60) not null,
  figure varchar(60) not null,
  title varchar(200) not null,
  unit varchar(10),
  amount decimal(20,4),
  as_of timestamp not null,
  primary key (owner, module, figure)
);
