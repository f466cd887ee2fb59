-- Free exits that an official asked for, until a second one has confirmed them; at most one for each lane.
create table parking_waiver (
  lane varchar(36) not null primary key references parking_lane (id),
  since timestamp not null,
  asker varchar(36) not null,
  reason varchar(500) not null,
  asked timestamp not null
);
