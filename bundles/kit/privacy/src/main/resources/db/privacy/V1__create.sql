-- SPDX-License-Identifier: Apache-2.0

-- How long the city keeps which records; those without a row are kept. No personal data.
create table privacy_retention (
  module varchar(20) not null,
  name varchar(40) not null,
  period varchar(20) not null,
  chosen timestamp not null,
  primary key (module, name)
);
