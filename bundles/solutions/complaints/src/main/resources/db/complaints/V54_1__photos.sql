-- Which photos of a request others see, and what is black on them: left, top, width, height in per cent, a box on each line. The picture
-- that others see is a file of its own. moment: of a crew's photos.
create table complaints_photo (
  file varchar(32) not null primary key,
  number varchar(15) not null references complaints_request (number),
  moment varchar(6),
  released boolean not null,
  boxes varchar(2000) not null,
  decided timestamp not null
);
create index complaints_photo_number on complaints_photo (number);
