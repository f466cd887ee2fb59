-- SPDX-License-Identifier: Apache-2.0

-- One row for each job of the city. It is leased while owner is set: the owner raises beat now and then, and who sees
-- the same beat for the time of a lease may take the job over. runs counts the claims, the present one included.
create table jobs_job (
  module   varchar(40)  not null,
  name     varchar(60)  not null,
  schedule varchar(200) not null,
  next_at  timestamp    not null,
  asked    boolean      not null,
  runs     bigint       not null,
  failures integer      not null,
  owner    varchar(100),
  due_at   timestamp,
  beat     bigint       not null,
  primary key (module, name)
);

-- The last runs of each job. started_at is the city's time, which a demo may move; took_ms is measured.
create table jobs_run (
  module     varchar(40) not null,
  name       varchar(60) not null,
  run        bigint      not null,
  node       varchar(60) not null,
  due_at     timestamp   not null,
  started_at timestamp   not null,
  took_ms    bigint,
  result     varchar(10) not null,
  note       varchar(500) not null,
  primary key (module, name, run)
);
