-- Answers that are often given, with places to fill in; and answers that somebody has begun to write.
create table complaints_template (
  id bigint ${identity} primary key,
  service varchar(60),
  lang varchar(35) not null,
  title varchar(200) not null,
  body varchar(8000) not null
);

create table complaints_draft (
  number varchar(15) not null references complaints_request (number),
  official varchar(36) not null,
  body varchar(8000) not null,
  saved timestamp not null,
  primary key (number, official)
);
