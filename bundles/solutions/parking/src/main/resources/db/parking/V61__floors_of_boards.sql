-- Of which floor a board shows the free spaces: its place, from 1; 0 for the whole car park.
alter table parking_guide_board add column floor integer default 0 not null;
