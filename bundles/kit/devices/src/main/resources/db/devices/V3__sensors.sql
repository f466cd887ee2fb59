-- SPDX-License-Identifier: Apache-2.0
-- Facts of each sensor of a device that is a whole network of them; of the device itself it is empty.
alter table devices_fact add column sensor varchar(40) default '' not null;
alter table devices_fact drop constraint devices_fact_once;
alter table devices_fact add constraint devices_fact_once primary key (device, sensor, name);
