-- What a case has gathered in its life, made of bench_case (see History): for the cases numbered :from to :to, as of :today.
-- Plain SQL that H2 and PostgreSQL read alike; a statement ends with an empty line.

insert into case_file (case_number, case_year, place, kind, scheme, title, state, call_year, call_number, step, caseworker,
    archive_number, opened_at, closed_at)
select case_number, case_year, place, kind, scheme, title, state, call_year, call_number, step, caseworker,
    cast(mod(case_year, 100) as varchar(2)) || '/' || cast(10000 + mod(n, 80000) as varchar(5)), opened, closed
from bench_case where n between :from and :to

insert into case_municipality (case_number, code, lead)
select case_number, lead, true from bench_case where n between :from and :to
union all select case_number, other, false from bench_case where n between :from and :to and other is not null

insert into party (case_number, kind, code, name, standing)
select c.case_number, 'MUNICIPALITY', m.code, m.name, case when c.ended then 'PARTY' else 'APPLICANT' end
from bench_case c join case_municipality cm on cm.case_number = c.case_number join municipality m on m.code = cm.code
where c.n between :from and :to

insert into contact (case_number, role, name, email)
select case_number, 'applicant', (array['Aina Jåma', 'Bjørn Sæther', 'Gïrste Åarjelsaemien', 'Ole-Martin Bækken-Øverås'])[1 + mod(n, 4)],
    'kontakt' || lead || '@kommune.example'
from bench_case where n between :from and :to

insert into milestone (id, case_number, scheme, department, name, occurrence, label, due, owner, state, closed_on)
select c.n * 5 + i.n, c.case_number, c.scheme,
    case when i.n = 2 and c.kind <> 'politicalcase' then (array['samferdsel', 'utdanning', 'plan', 'naring'])[1 + mod(c.n, 4)] end,
    case when c.kind = 'politicalcase' then (array['editing', 'quality', 'papers', 'dispatch', 'treatment'])[i.n]
        else (array['application', 'input', 'firstDraft', 'status', 'agreementEnd'])[i.n] end,
    case when i.n = 2 and c.kind <> 'politicalcase'
        then 'firstDraft/' || (array['samferdsel', 'utdanning', 'plan', 'naring'])[1 + mod(c.n, 4)] else '' end,
    case when c.kind = 'politicalcase' then (array['Saksframlegg', 'Kvalitetssikring', 'Saksfrist', 'Utsending', 'Behandling i møtet'])[i.n]
        else (array['Søknadsfrist', 'Innspill fra fagavdelingen', 'Førsteutkast til bygdevekstavtale', 'Årlig status', 'Avtalens slutt'])[i.n] end,
    case when c.ended or i.n <= 3 then c.opened_on + c.life * i.n / 6
        else cast(:today as date) + mod(c.n * 97 + i.n * 31, 240) - 12 end,
    case when c.kind = 'politicalcase' then 'county'
        else (array['applicant', 'department', 'applicant', 'county', 'nobody'])[i.n] end,
    case when not c.ended and i.n > 3 then 'OPEN' when mod(c.n + i.n, 17) = 0 then 'DROPPED' else 'MET' end,
    case when c.ended or i.n <= 3 then c.opened_on + c.life * i.n / 6 + mod(c.n * 7 + i.n, 9) - 6 end
from bench_case c cross join bench_number i where c.n between :from and :to and i.n between 1 and 5

insert into milestone_date (milestone_id, due, set_at, set_by, reason, consent)
select m.id, m.due - case when i.n = 1 and mod(m.id, 12) = 3 then 28 else 0 end,
    c.opened + interval '1' day * i.n, case when i.n = 1 then 'saksbehandler' else 'leder' end,
    case when i.n = 2 then 'Kommunestyret behandler saken i neste møte' end, case when i.n = 2 then 'KDD' end
from bench_case c join milestone m on m.case_number = c.case_number cross join bench_number i
where c.n between :from and :to and (i.n = 1 or (i.n = 2 and mod(m.id, 12) = 3))

insert into message (id, mail_id, role, name, address, subject, body, state, written_at, send_after, sent_at, failure)
select m.id * 2 + k.n, '<bench-' || cast(m.id * 2 + k.n as varchar(12)) || '@bygdevekst>',
    case when k.n = 1 then 'caseworker' when m.owner = 'applicant' then 'applicant'
        when m.owner = 'department' then substring(m.occurrence from 12) else 'manager' end,
    case when k.n = 1 then 'Saksbehandlerne' else 'Kontaktperson for saken' end,
    case when mod(m.id, 5003) <> 0 then 'post@fylket.example' end,
    m.case_number || ': Påminnelse om frist',
    'Hei. ' || m.label || ' i sak ' || m.case_number || ' har frist ' || cast(m.due as varchar(10)) || '.',
    case when mod(m.id, 5003) = 0 then 'ADDRESS_MISSING' when mod(m.id * 2 + k.n, 4999) = 0 then 'FAILED' else 'SENT' end,
    cast(m.due - 14 * k.n - 7 as timestamp) + interval '1' hour * 8, cast(m.due - 14 * k.n - 7 as timestamp) + interval '1' hour * 8,
    case when mod(m.id, 5003) <> 0 and mod(m.id * 2 + k.n, 4999) <> 0
        then cast(m.due - 14 * k.n - 7 as timestamp) + interval '1' hour * 8 end,
    case when mod(m.id * 2 + k.n, 4999) = 0 then 'Meldingen kunne ikke sendes: e-postadressen finnes ikke.' end
from milestone m cross join bench_number k
where m.id between :from * 5 + 1 and :to * 5 + 5 and k.n between 0 and 1 and m.due - 14 * k.n - 7 < cast(:today as date)

insert into message_case (message_id, case_number)
select o.id, m.case_number from message o join milestone m on m.id = o.id / 2
where o.id between :from * 10 + 2 and :to * 10 + 11

insert into reminder (id, milestone_id, deadline, step, role, planned_for, late, message_id, cancelled_at)
select m.id * 2 + k.n, m.id, m.due, case when k.n = 1 then 'D-21' else 'D-7' end,
    case when k.n = 1 then 'caseworker' when m.owner = 'applicant' then 'applicant'
        when m.owner = 'department' then substring(m.occurrence from 12) else 'manager' end,
    cast(m.due - 14 * k.n - 7 as timestamp) + interval '1' hour * 8, mod(m.id, 101) = 0, o.id,
    case when o.id is null and m.state <> 'OPEN' then cast(m.due - 22 as timestamp) end
from milestone m cross join bench_number k left join message o on o.id = m.id * 2 + k.n
where m.id between :from * 5 + 1 and :to * 5 + 5 and k.n between 0 and 1

insert into document (id, case_number, kind, version, title, file_name, media_type, size, sha256, content, direction, sender,
    recipient, document_date, registered_at, registered_by, state)
select c.n * 2 + k.n, c.case_number, case when k.n = 0 then 'minutes' else 'callLetter' end, 1,
    case when k.n = 0 then 'Referat fra møte med ' else 'Brev til ' end || c.title,
    case when k.n = 0 then 'referat.txt' else 'brev.txt' end, 'text/plain', 24, '9f86d081884c7d659a2feaa0c55ad015', f.content,
    case when k.n = 0 then 'INTERNAL' else 'OUT' end, 'Trøndelag fylkeskommune', c.title,
    c.opened_on + c.life * (k.n + 1) / 4, c.opened + interval '1' day * (c.life * (k.n + 1) / 4), 'saksbehandler', 'REGISTERED'
from bench_case c cross join bench_number k cross join bench_file f where c.n between :from and :to and k.n between 0 and 1

insert into case_event (case_number, at, who, what, before_value, after_value)
select c.case_number, c.opened + interval '1' day * (c.life * (i.n - 1) / 30) + interval '1' minute * mod(c.n * 13 + i.n * 29, 480),
    (array['saksbehandler', 'leder', 'system', 'sekretariat'])[1 + mod(c.n + i.n, 4)],
    case when i.n = 1 then 'Saken er opprettet' else (array['Frist satt: Førsteutkast', 'Utsatt frist: Førsteutkast', 'Dokument registrert',
        'Sakens tilstand', 'Melding sendt', 'Saksbehandler', 'Tiltak', 'Frist oppfylt: Søknadsfrist', 'Kommuner i saken', 'Beløp registrert'])[1 + mod(c.n + i.n * 3, 10)] end,
    case when mod(i.n, 3) = 0 then 'åpen' else '' end, case when i.n = 1 then c.title else 'endret i runde ' || cast(i.n as varchar(2)) end
from bench_case c cross join bench_number i where c.n between :from and :to and i.n between 1 and 30

insert into note (case_number, kind, subject, author, written_at, body)
select c.case_number, case when k.n = 0 then 'status' else 'draftAdvice' end, 'Om ' || c.title, 'saksbehandler',
    c.opened + interval '1' day * (c.life * (k.n + 1) / 3),
    'Arbeidet går etter planen. Neste møte er avtalt, og kommunen melder at bolig og mottak av tilflyttere tar mest tid.'
from bench_case c cross join bench_number k where c.n between :from and :to and k.n between 0 and 1

insert into measure (case_number, stage, version, place, title, kind, frame, responsible, from_year, to_year, departments)
select c.case_number, 'agreement', 1, k.n,
    (array['Flere boliger å leie', 'Desentralisert fagskole', 'Bestillingstransport til og fra skoleruta'])[k.n + 1],
    (array['REMOVE_BOTTLENECK', 'TEST_SOLUTION', 'SEARCH_SOLUTION'])[1 + mod(c.n + k.n, 3)],
    case when mod(c.n, 5) = 0 then 'NEEDS_CHANGE' else 'WITHIN_FRAMES' end, c.title, c.case_year, c.case_year + 3,
    (array['samferdsel', 'utdanning', 'plan', 'samferdsel,plan'])[1 + mod(c.n + k.n, 4)]
from bench_case c cross join bench_number k where c.n between :from and :to and k.n between 0 and 2 and c.kind in ('pilot', 'ilag')

insert into decision (case_number, kind, body, decided_on, reference, outcome, recorded_at, delegated)
select case_number, case when kind = 'pilot' then 'award' else 'grant' end,
    case when kind = 'pilot' then 'KDD' else 'Hovedutvalg næring' end, opened_on + life / 3,
    cast(mod(case_year, 100) as varchar(2)) || '/' || cast(1 + mod(n, 150) as varchar(3)),
    case when state in ('REJECTED', 'NOT_SUPPORTED') then 'Avslag' else 'Innvilget' end, opened + interval '1' day * (life / 3), false
from bench_case where n between :from and :to and kind <> 'politicalcase' and state not in ('OPEN', 'INVITED', 'WITHDRAWN')

insert into amount (case_number, kind, kroner, on_date, reference)
select c.case_number, case when k.n = 0 then 'applicationAmount' else 'support' end, 250000 + mod(c.n, 20) * 50000,
    c.opened_on + c.life * (k.n + 1) / 4, 'Søknad og tilskuddsbrev'
from bench_case c cross join bench_number k where c.n between :from and :to and k.n between 0 and 1 and c.kind in ('pilot', 'ilag')

insert into agreement (case_number, from_day, to_day, reference)
select case_number, opened_on + life / 2, opened_on + life / 2 + 1095, 'Bygdevekstavtale' from bench_case
where n between :from and :to and kind = 'pilot' and state in ('AGREEMENT', 'CLOSED')

insert into application (case_number, version, applicant, lead, contact_name, contact_email, kroner, challenges, goals, measures,
    registered_at, registered_by)
select case_number, 1, title, lead, 'Kontaktperson', 'kontakt@kommune.example', 250000 + mod(n, 20) * 50000, 'Færre unge, for få boliger',
    'Flere som flytter hit', '[]', opened + interval '1' day * 20, 'saksbehandler'
from bench_case where n between :from and :to and kind = 'pilot'

insert into ilag_application (case_number, areas, goals, staff_percent, applied_on, total)
select case_number, 'HOUSING,RECRUITMENT', 'Flere boliger og flere i arbeid', 50, opened_on + 20, 12
from bench_case where n between :from and :to and kind = 'ilag' and state <> 'INVITED'

insert into scheme_offer (code, scheme, case_number, offered_on, answer_by, state, settled_on)
select lead, 'ILAG', case_number, opened_on + life / 3, opened_on + life / 3 + 21,
    case state when 'OFFERED' then 'OPEN' when 'DECLINED' then 'DECLINED' else 'ACCEPTED' end,
    case when state <> 'OFFERED' then opened_on + life / 3 + 10 end
from bench_case where n between :from and :to and kind = 'ilag' and state in ('OFFERED', 'DECLINED', 'PARTICIPATING', 'CLOSED')

insert into programme (case_number, from_day, to_day, company)
select case_number, opened_on, opened_on + 2190, title || ' Utvikling AS' from bench_case
where n between :from and :to and kind = 'restructuring' and state in ('PARTICIPATING', 'CLOSED')

insert into programme_phase (case_number, phase, since, body, reference)
select c.case_number, (array['CLARIFICATION', 'STRATEGY', 'IMPLEMENTATION'])[i.n], c.opened_on + c.life * i.n / 4, 'Styret', 'Sak 4'
from bench_case c cross join bench_number i
where c.n between :from and :to and i.n between 1 and 3 and c.kind = 'restructuring' and c.state in ('PARTICIPATING', 'CLOSED')

insert into meeting (id, case_number, kind, state, on_day, at_time, place, agenda, minutes)
select n, case_number, case when kind = 'restructuring' then 'BOARD' else 'DIALOGUE' end, 'HELD', opened_on + life / 4, '10:00',
    'Kommunehuset', 'Status og veien videre', 'Enige om planen.'
from bench_case where n between :from and :to and kind <> 'politicalcase'

insert into meeting_participant (meeting_id, name, organisation, attended)
select c.n, case when k.n = 0 then 'Aina Jåma' else 'Bjørn Sæther' end, c.title, true
from bench_case c cross join bench_number k where c.n between :from and :to and k.n between 0 and 1 and c.kind <> 'politicalcase'

insert into commitment (id, case_number, scheme, frame_id, purpose, kroner, paid, lapsed, committed_on, lapses_on, reference, ended_on)
select c.n, c.case_number, c.scheme, f.id, 'grant', 240000 + mod(c.n, 20) * 60000, 0, 0, c.opened_on + c.life / 3, c.opened_on + c.life / 3 + 1095,
    'Tilskuddsbrev', case when c.ended then cast(c.closed as date) end
from bench_case c join frame f on f.frame_year = c.case_year and f.source = (array['OWN', 'REGIONAL', 'STATE'])[1 + mod(c.n, 3)]
where c.n between :from and :to and c.kind <> 'politicalcase' and c.state in ('PARTICIPATING', 'AGREEMENT', 'SUPPORTED', 'CLOSED')

insert into payout (id, case_number, commitment_id, kind, asked, kroner, costs, requested_on, requested_by, state, checked_by,
    approved_by, approved_on, paid_on, voucher)
select m.id * 2 + k.n, m.case_number, m.id, case when k.n = 1 and c.ended then 'LAST' else 'PART' end, m.kroner / 3, m.kroner / 3,
    m.kroner / 2, c.opened_on + c.life * (3 + k.n) / 6, 'saksbehandler', case when c.ended or k.n = 0 then 'PAID' else 'REQUESTED' end,
    case when c.ended or k.n = 0 then 'vikar' end, case when c.ended or k.n = 0 then 'leder' end,
    case when c.ended or k.n = 0 then c.opened_on + c.life * (3 + k.n) / 6 + 8 end,
    case when c.ended or k.n = 0 then c.opened_on + c.life * (3 + k.n) / 6 + 10 end,
    case when c.ended or k.n = 0 then 'B' || cast(m.id as varchar(9)) end
from commitment m join bench_case c on c.n = m.id cross join bench_number k
where m.id between :from and :to and k.n between 0 and 1 and (c.ended or k.n = 0 or mod(c.n, 5) = 0)

update commitment set paid = (select sum(p.kroner) from payout p where p.commitment_id = commitment.id and p.state = 'PAID'),
    lapsed = case when ended_on is null then 0 else kroner / 3 end
where id between :from and :to

insert into payout_handler (payout_id, user_id)
select id, 'saksbehandler' from payout where id between :from * 2 and :to * 2 + 1

insert into political_case (case_number, kind, decided_before, ordered_by, ordered_on)
select case_number, (array['DECISION', 'DECISION', 'ORIENTATION', 'NOTICE'])[1 + mod(n, 4)], opened_on + life + 60, 'saksbehandler', opened_on
from bench_case where n between :from and :to and kind = 'politicalcase'

insert into political_concern (case_number, origin, purpose)
select c.case_number, o.case_number, 'grant' from bench_case c join bench_case o on o.n = c.n - 1
where c.n between :from and :to and c.kind = 'politicalcase' and o.kind <> 'politicalcase'

insert into political_leg (case_number, place, committee, meeting_id, state, reference)
select case_number, 1, committee, meeting, case when ended and state = 'CLOSED' then 'TREATED' else 'PLANNED' end,
    case when ended then cast(1 + mod(n, 90) as varchar(2)) || '/' || cast(mod(case_year, 100) as varchar(2)) end
from bench_case where n between :from and :to and kind = 'politicalcase'

insert into political_point (case_number, number, body)
select c.case_number, i.n, case when i.n = 1 then 'Fylkesutvalget slutter seg til planen.' else 'Fylkesdirektøren melder tilbake om et år.' end
from bench_case c cross join bench_number i where c.n between :from and :to and i.n between 1 and 2 and c.kind = 'politicalcase'

insert into political_outcome (case_number, leg, number, outcome, body)
select p.case_number, 1, p.number, 'AS_RECOMMENDED', p.body from political_point p join bench_case c on c.case_number = p.case_number
where c.n between :from and :to and c.kind = 'politicalcase' and c.state = 'CLOSED'

insert into follow_up (case_number, point, task, owner, due, state, settled_on)
select case_number, 2, 'Meld tilbake til utvalget', 'saksbehandler', opened_on + life + 90, 'DONE', opened_on + life from bench_case
where n between :from and :to and kind = 'politicalcase' and state = 'CLOSED' and mod(n, 4) = 0

insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, duration_,
    start_user_id_, start_act_id_, end_act_id_, root_proc_inst_id_, state_)
select 'bench' || cast(c.n as varchar(9)), 'bench' || cast(c.n as varchar(9)), c.case_number, c.kind, s.definition, cast(c.opened as timestamp),
    cast(c.closed as timestamp), case when c.ended then cast(c.life as bigint) * 86400000 end, 'saksbehandler', s.act,
    case when c.ended then e.act end, 'bench' || cast(c.n as varchar(9)), case when c.ended then 'COMPLETED' else 'ACTIVE' end
from bench_case c join bench_step s on s.kind = c.kind and s.place = 1 join bench_step e on e.kind = c.kind and e.last
where c.n between :from and :to

insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
    act_id_, task_id_, act_name_, act_type_, assignee_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_)
select s.act || ':bench' || cast(c.n as varchar(9)), 'bench' || cast(c.n as varchar(9)), c.kind, s.definition,
    'bench' || cast(c.n as varchar(9)), 'bench' || cast(c.n as varchar(9)), 'bench' || cast(c.n as varchar(9)), s.act,
    case when s.type = 'userTask' then 'task' || cast(c.n as varchar(9)) || '-' || cast(s.place as varchar(2)) end,
    s.name, s.type, case when s.type = 'userTask' then 'saksbehandler' end,
    cast(c.opened as timestamp) + interval '1' day * (c.life * (s.place - 1) / 12),
    case when c.ended or not s.waits then cast(c.opened as timestamp) + interval '1' day * (c.life * s.place / 12) end,
    case when c.ended or not s.waits then cast(c.life as bigint) * 86400000 / 12 end, 0, s.place
from bench_case c join bench_step s on s.kind = c.kind where c.n between :from and :to and (c.ended or s.reached)

insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
    act_inst_id_, name_, assignee_, start_time_, end_time_, duration_, delete_reason_, priority_, task_state_)
select a.task_id_, a.act_id_, a.proc_def_key_, a.proc_def_id_, a.root_proc_inst_id_, a.proc_inst_id_, a.execution_id_, a.id_, a.act_name_,
    a.assignee_, a.start_time_, a.end_time_, a.duration_, case when a.end_time_ is not null then 'completed' end, 50,
    case when a.end_time_ is not null then 'Completed' else 'Created' end
from bench_case c join act_hi_actinst a on a.proc_inst_id_ = 'bench' || cast(c.n as varchar(9))
where c.n between :from and :to and a.task_id_ is not null

insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, proc_def_key_, act_inst_id_, act_id_,
    is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
select 'bench' || cast(c.n as varchar(9)), 1, 'bench' || cast(c.n as varchar(9)), 'bench' || cast(c.n as varchar(9)), c.case_number, s.definition,
    c.kind, s.act || ':bench' || cast(c.n as varchar(9)), s.act, true, false, true, false, 1, 2, 9
from bench_case c join bench_step s on s.kind = c.kind and s.waits where c.n between :from and :to and not c.ended

insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_, suspension_state_,
    task_state_)
select 'task' || cast(c.n as varchar(9)) || '-' || cast(s.place as varchar(2)), 1, 'bench' || cast(c.n as varchar(9)),
    'bench' || cast(c.n as varchar(9)), s.definition, s.name, s.act, 50, cast(c.opened as timestamp) + interval '1' day * (c.life / 2), 1, 'Created'
from bench_case c join bench_step s on s.kind = c.kind and s.waits where c.n between :from and :to and not c.ended

insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
select 'link' || cast(c.n as varchar(9)), 1, 'caseworker', 'candidate', 'task' || cast(c.n as varchar(9)) || '-' || cast(s.place as varchar(2))
from bench_case c join bench_step s on s.kind = c.kind and s.waits where c.n between :from and :to and not c.ended
