-- What came in and went out since a moment.
create index complaints_step_made on complaints_step (made, kind, number);
