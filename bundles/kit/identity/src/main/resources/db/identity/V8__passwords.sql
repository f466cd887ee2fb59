-- SPDX-License-Identifier: Apache-2.0
-- Hashes say of which kind they are.
alter table identity_person alter column password set data type varchar(100);
