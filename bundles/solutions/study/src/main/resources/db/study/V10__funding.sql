-- What the plan counts on from each source of money. No personal data.
create table study_grant (
  source varchar(40) not null primary key,
  amount bigint not null,
  stage varchar(10) not null,
  note varchar(200) not null
);
