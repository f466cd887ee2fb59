-- Plates are not kept for ever. "blanked": what leads to a person was taken from the stay; "plate_hash" is a keyed fingerprint of its plate
-- for counting vehicles that come again.
alter table parking_session add column blanked boolean default false not null;
alter table parking_session add column plate_hash varchar(64);
create index parking_session_over on parking_session (blanked, gone);
create index parking_happening_over on parking_happening (happened);
create index parking_order_over on parking_order (made);
