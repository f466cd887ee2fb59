-- SPDX-License-Identifier: Apache-2.0
create tabel clumsy_thing (id integer);
