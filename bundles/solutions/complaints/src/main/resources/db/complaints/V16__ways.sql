-- By which way the citizen went on with a request; empty for what happened inside the office.
alter table complaints_step add column channel varchar(20);
