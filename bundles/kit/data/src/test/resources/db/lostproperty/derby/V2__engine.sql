create table lostproperty_engine (name varchar(20)); insert into lostproperty_engine values ('Derby');
