-- What became of a change of a site that was set aside: tried again and done, or left for good.
alter table parking_odd_change add column settled timestamp;
alter table parking_odd_change add column outcome varchar(10);
alter table parking_odd_change add column person varchar(36);
alter table parking_odd_change add column reason varchar(500);
