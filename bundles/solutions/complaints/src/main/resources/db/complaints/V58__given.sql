-- SPDX-License-Identifier: Apache-2.0
-- Answers to what services ask, whichever way they came, with the question as it was asked: it can be read when the service asks
-- something else meanwhile, or when the request is about another service.

create table complaints_given (
  number varchar(15) not null references complaints_request (number),
  position integer not null,
  service varchar(60) not null,
  code varchar(60) not null,
  datatype varchar(20) not null,
  question varchar(4000) not null,
  answer varchar(4000) not null,
  name varchar(2000),
  primary key (number, position)
);

-- What programs sent: with the question where it is still asked, else with its code. Of a request without a service nobody knows which asked.
insert into complaints_given (number, position, service, code, datatype, question, answer, name)
select sent.number, sent.position, coalesce(request.service, '-'), sent.code, coalesce(asked.datatype, 'STRING'),
  coalesce(asked.description, 'en=' || sent.code), sent.answer, choice.name
from complaints_open311_answer sent
join complaints_request request on request.number = sent.number
left join complaints_attribute asked on asked.service = request.service and asked.code = sent.code
left join complaints_attribute_choice choice
  on choice.service = request.service and choice.code = sent.code and choice.choice = sent.answer;

-- The table stays for a node of the version before, which may still write into it during an update.
delete from complaints_open311_answer;
