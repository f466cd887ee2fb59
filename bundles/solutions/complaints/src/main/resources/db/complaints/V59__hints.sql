-- SPDX-License-Identifier: Apache-2.0
-- Citizens read how to answer, each in their language. The column hint stays, empty, for a node of the version before.
alter table complaints_attribute add column hints varchar(4000);
update complaints_attribute set hints = 'en=' || hint where hint <> '';
update complaints_attribute set hint = '' where hint <> '';
