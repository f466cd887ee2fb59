-- Questions often asked are written by officials: the same one in several languages, by when somebody looks at it again, and withdrawn.
alter table complaints_faq add column topic varchar(64);
alter table complaints_faq add column review_by date;
alter table complaints_faq add column withdrawn boolean default false not null;

-- What a question and its answer said, each time they were kept.
create table complaints_faq_wording (
  id bigint ${identity} primary key,
  faq varchar(64) not null references complaints_faq (id),
  made timestamp not null,
  who varchar(36) not null,
  withdrawn boolean not null,
  question varchar(500) not null,
  answer varchar(8000) not null
);
create index complaints_faq_wording_faq on complaints_faq_wording (faq, id);
