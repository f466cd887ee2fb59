-- On which pass or reservation a vehicle was let in.
alter table parking_session add column right_kind varchar(12);
alter table parking_session add column right_id varchar(36);
create index parking_session_right on parking_session (right_id, state);
