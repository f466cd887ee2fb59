-- SPDX-License-Identifier: Apache-2.0
-- Public requests of one kind in one area are counted and read from an index alone: two indexes put together read the rows.
create index complaints_request_public_both on complaints_request (published, service, area, filed desc, number);
