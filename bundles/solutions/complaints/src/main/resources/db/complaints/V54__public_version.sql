-- What everybody reads where it is not what the citizen wrote or the office answered: an official has blacked something out.
alter table complaints_request add column public_title varchar(600);
alter table complaints_request add column public_details varchar(16000);
alter table complaints_request add column public_address varchar(900);
alter table complaints_request add column public_answer varchar(16000);
