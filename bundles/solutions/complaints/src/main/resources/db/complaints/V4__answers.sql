-- The feed of answers: the latest first.
create index complaints_request_answers on complaints_request (published, answered desc, number);
