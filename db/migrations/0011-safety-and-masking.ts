import { type Kysely, sql } from "kysely";

/**
 * Safety and masking: what a serious event's report asks beyond the first minutes, clocks as data (rules, public holidays,
 * recorded sendings), the investigator's confirmations, loaded dictionaries, the protocol's safety plan, recorded unblinding and the
 * notices that an emergency unmasking gives. Laboratory staff no longer read adverse events.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table adverse_events alter column started_on drop not null;
    alter table adverse_events
      add column organ_class text,
      add column dictionary text,
      add column dictionary_code text,
      add column severity text,
      add column expectedness text not null default 'not_assessed',
      add column action_taken text,
      add column dose_limiting boolean,
      add column special_interest text,
      add column astct_findings jsonb,
      add column serious_known_on date,
      add column particulars_sealed text,
      add constraint adverse_events_dictionary_code_has_dictionary check (dictionary_code is null or dictionary is not null),
      add constraint adverse_events_severity_check check (severity in ('mild', 'moderate', 'severe')),
      add constraint adverse_events_expectedness_check check (expectedness in ('expected', 'unexpected', 'not_assessed')),
      add constraint adverse_events_action_taken_check check (action_taken in ('none', 'delayed', 'reduced', 'stopped', 'not_applicable', 'unknown')),
      add constraint adverse_events_special_interest_check check (special_interest in ('crs', 'icans')),
      add constraint adverse_events_astct_findings_check check (astct_findings is null or special_interest is not null),
      add constraint adverse_events_serious_known_on_check check (serious_known_on is null or (serious and serious_known_on >= known_on));
    create index adverse_events_serious_index on adverse_events (trial_id, id) where serious;

    create table holidays (
      country text not null,
      day date not null,
      kind text not null,
      name_en text not null,
      name_vi text not null,
      source text not null,
      confirmed boolean not null,
      constraint holidays_pk primary key (country, day),
      constraint holidays_kind_check check (kind in ('off', 'working'))
    );

    create table reporting_rules (
      id bigint generated always as identity,
      trial_id bigint,
      code text not null,
      version integer not null,
      applies_to text not null,
      recipient_en text not null,
      recipient_vi text not null,
      days integer not null,
      day_kind text not null,
      basis_en text not null,
      basis_vi text not null,
      confirmed boolean not null default false,
      active boolean not null default true,
      in_force_from date not null,
      set_by uuid,
      set_at timestamptz not null,
      constraint reporting_rules_pk primary key (id),
      constraint reporting_rules_version_unique unique nulls not distinct (trial_id, code, version),
      constraint reporting_rules_trial_fk foreign key (trial_id) references trials (id),
      constraint reporting_rules_set_by_fk foreign key (set_by) references accounts (id),
      constraint reporting_rules_applies_to_check check (applies_to in ('fatal_or_life_threatening', 'other_serious', 'all_serious', 'unexpected_related_serious')),
      constraint reporting_rules_days_check check (days between 0 and 365),
      constraint reporting_rules_day_kind_check check (day_kind in ('working', 'calendar'))
    );

    create table safety_sendings (
      id bigint generated always as identity,
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      event_number integer not null,
      rule_code text not null,
      recipient text not null,
      sent_on date not null,
      sent_at_time time,
      receipt text not null,
      report_kind text not null,
      takes_back bigint,
      reason text,
      provenance text not null,
      entered_by uuid,
      entered_at timestamptz not null,
      constraint safety_sendings_pk primary key (id),
      constraint safety_sendings_event_fk foreign key (participant_id, event_number) references adverse_events (participant_id, number),
      constraint safety_sendings_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint safety_sendings_takes_back_fk foreign key (takes_back) references safety_sendings (id),
      constraint safety_sendings_entered_by_fk foreign key (entered_by) references accounts (id),
      constraint safety_sendings_report_kind_check check (report_kind in ('initial', 'follow_up')),
      constraint safety_sendings_taken_back_has_reason check (takes_back is null or length(btrim(reason)) > 0),
      constraint safety_sendings_provenance_check check (provenance in ('typed', 'file', 'import', 'generated'))
    );
    create index safety_sendings_trial_index on safety_sendings (trial_id, participant_id);

    create table safety_confirmations (
      trial_id bigint not null,
      site_id bigint not null,
      participant_id bigint not null,
      event_number integer not null,
      confirmed_by uuid not null,
      confirmed_at timestamptz not null,
      confirmation_id bigint not null,
      constraint safety_confirmations_pk primary key (participant_id, event_number),
      constraint safety_confirmations_event_fk foreign key (participant_id, event_number) references adverse_events (participant_id, number),
      constraint safety_confirmations_participant_fk foreign key (participant_id, trial_id, site_id) references participants (id, trial_id, site_id),
      constraint safety_confirmations_confirmed_by_fk foreign key (confirmed_by) references accounts (id),
      constraint safety_confirmations_confirmation_fk foreign key (confirmation_id) references confirmations (id)
    );

    create table dictionary_terms (
      organisation_id bigint not null,
      dictionary text not null,
      code text not null,
      term text not null,
      organ_class text not null,
      folded text not null,
      loaded_by uuid,
      loaded_at timestamptz not null,
      constraint dictionary_terms_pk primary key (organisation_id, dictionary, code),
      constraint dictionary_terms_organisation_fk foreign key (organisation_id) references organisations (id),
      constraint dictionary_terms_loaded_by_fk foreign key (loaded_by) references accounts (id)
    );
    create index dictionary_terms_folded_index on dictionary_terms (organisation_id, folded text_pattern_ops);

    create table safety_plans (
      trial_id bigint not null,
      version integer not null,
      grading text not null,
      dose_limiting_definition text,
      theta numeric,
      prior_a numeric,
      prior_b numeric,
      cutoff numeric,
      reason text not null,
      set_by uuid,
      set_on date not null,
      constraint safety_plans_pk primary key (trial_id, version),
      constraint safety_plans_trial_fk foreign key (trial_id) references trials (id),
      constraint safety_plans_set_by_fk foreign key (set_by) references accounts (id),
      constraint safety_plans_grading_check check (grading in ('CTCAE 5.0', 'CTCAE 6.0')),
      constraint safety_plans_rule_is_whole check (num_nulls(theta, prior_a, prior_b, cutoff) in (0, 4)),
      constraint safety_plans_shares check (theta > 0 and theta < 1 and cutoff > 0 and cutoff < 1 and prior_a > 0 and prior_b > 0)
    );

    create table trial_unblindings (
      trial_id bigint not null,
      unblinded_on date not null,
      reason text not null,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      confirmation_id bigint not null,
      constraint trial_unblindings_pk primary key (trial_id),
      constraint trial_unblindings_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_unblindings_recorded_by_fk foreign key (recorded_by) references accounts (id),
      constraint trial_unblindings_confirmation_fk foreign key (confirmation_id) references confirmations (id)
    );

    alter table confirmations drop constraint confirmations_meaning_check;
    alter table confirmations add constraint confirmations_meaning_check check (meaning ~ '^[a-z_]{1,60}$');
  `.execute(db);

  for (const table of [
    "safety_sendings",
    "safety_confirmations",
    "safety_plans",
    "trial_unblindings",
    "reporting_rules",
  ]) {
    const name = sql.ref(table);
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete on ${name}
        for each row execute function rows_are_append_only();
      create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${name}
        for each statement execute function rows_are_append_only();
      grant select, insert on ${name} to trialbook_app;
    `.execute(db);
  }

  await sql`
    grant select on holidays, dictionary_terms to trialbook_app;
    grant insert, update, delete on dictionary_terms to trialbook_app;

    drop policy adverse_events_read on adverse_events;
    create policy adverse_events_read on adverse_events for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,monitor,data_monitoring_committee,ethics_reviewer,sponsor}'))
      or site_id in (select actor_sites('{coordinator}'))
      or (select actor_holds('{regulator,ethics_reviewer}')));
  `.execute(db);

  for (const table of ["safety_sendings", "safety_confirmations"]) {
    const name = sql.ref(table);
    const writers =
      table === "safety_sendings"
        ? sql`trial_id in (select actor_trials('{investigator}')) or site_id in (select actor_sites('{coordinator}'))`
        : sql`trial_id in (select actor_trials('{investigator}'))`;
    await sql`
      alter table ${name} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${name} for select to trialbook_app using (
        trial_id in (select actor_trials('{investigator,monitor,data_monitoring_committee,ethics_reviewer,sponsor}'))
        or site_id in (select actor_sites('{coordinator}'))
        or (select actor_holds('{regulator,ethics_reviewer}')));
      create policy ${sql.ref(`${table}_insert`)} on ${name} for insert to trialbook_app with check (${writers});
    `.execute(db);
  }
  await sql`
    create policy alerts_of_unmasking_read on alerts for select to trialbook_app using (
      kind = 'unmasked' and trial_id in (select actor_trials('{sponsor}')));
  `.execute(db);
  await addHolidays(db);
  await addReportingRules(db);
}

/**
 * Days off and exchanged working days in Vietnam, 2024 to 2027, Saturdays and Sundays apart. Confirmed: fixed by the law's text
 * and the calendar. Which five days of Tết, which second day of National Day and which exchanges are announced year by year.
 */
async function addHolidays(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into holidays (country, day, kind, name_en, name_vi, source, confirmed) values
      ('VN', '2024-01-01', 'off', 'New Year', 'Tết Dương lịch', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2024-02-08', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2024-02-09', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2024-02-12', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2024-02-13', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2024-02-14', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2024-04-18', 'off', 'Hung Kings', 'Giỗ Tổ Hùng Vương', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2024-04-29', 'off', 'Exchanged for 4 May', 'Hoán đổi với ngày 04/5', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2024-04-30', 'off', 'Reunification Day', 'Ngày Chiến thắng', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2024-05-01', 'off', 'Labour Day', 'Ngày Quốc tế lao động', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2024-05-04', 'working', 'Working Saturday', 'Làm bù', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2024-09-02', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2024-09-03', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2025-01-01', 'off', 'New Year', 'Tết Dương lịch', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2025-01-27', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2025-01-28', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2025-01-29', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2025-01-30', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2025-01-31', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2025-04-07', 'off', 'Hung Kings', 'Giỗ Tổ Hùng Vương', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2025-04-26', 'working', 'Working Saturday', 'Làm bù', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2025-04-30', 'off', 'Reunification Day', 'Ngày Chiến thắng', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2025-05-01', 'off', 'Labour Day', 'Ngày Quốc tế lao động', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2025-05-02', 'off', 'Exchanged for 26 April', 'Hoán đổi với ngày 26/4', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2025-09-01', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2025-09-02', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2026-01-01', 'off', 'New Year', 'Tết Dương lịch', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2026-01-02', 'off', 'Exchanged for 10 January', 'Hoán đổi với ngày 10/01', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2026-01-10', 'working', 'Working Saturday', 'Làm bù', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2026-02-16', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2026-02-17', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2026-02-18', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2026-02-19', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2026-02-20', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2026-04-27', 'off', 'Hung Kings, in place of Sunday', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Labour Code 45/2019/QH14, Art. 111(3) and 112', true),
      ('VN', '2026-04-30', 'off', 'Reunification Day', 'Ngày Chiến thắng', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2026-05-01', 'off', 'Labour Day', 'Ngày Quốc tế lao động', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2026-08-22', 'working', 'Working Saturday', 'Làm bù', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2026-08-31', 'off', 'Exchanged for 22 August', 'Hoán đổi với ngày 22/8', 'Exchange of working days as announced, to be confirmed', false),
      ('VN', '2026-09-01', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2026-09-02', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2027-01-01', 'off', 'New Year', 'Tết Dương lịch', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2027-02-05', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2027-02-08', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2027-02-09', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2027-02-10', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2027-02-11', 'off', 'Tết', 'Tết Nguyên đán', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false),
      ('VN', '2027-04-16', 'off', 'Hung Kings', 'Giỗ Tổ Hùng Vương', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2027-04-30', 'off', 'Reunification Day', 'Ngày Chiến thắng', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2027-05-03', 'off', 'Labour Day, in place of Saturday', 'Nghỉ bù Ngày Quốc tế lao động', 'Labour Code 45/2019/QH14, Art. 111(3) and 112', true),
      ('VN', '2027-09-02', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112', true),
      ('VN', '2027-09-03', 'off', 'National Day', 'Quốc khánh', 'Labour Code 45/2019/QH14, Art. 112; days of the year as announced, to be confirmed', false);
  `.execute(db);
}

/** The rules of the house until somebody confirms or changes them; days and legal basis are marked to be confirmed. */
async function addReportingRules(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into reporting_rules (code, version, applies_to, recipient_en, recipient_vi, days, day_kind, basis_en, basis_vi, in_force_from, set_at) values
      ('sponsor', 1, 'all_serious', 'Sponsor', 'Nhà tài trợ', 1, 'calendar',
        'ICH E6(R3): immediately; one day is usual', 'ICH E6(R3): ngay lập tức; thông lệ là một ngày', '2017-06-02', now()),
      ('national-fatal', 1, 'fatal_or_life_threatening', 'National Ethics Council and Administration of Science, Technology and Training',
        'Hội đồng đạo đức cấp quốc gia và Cục Khoa học công nghệ và Đào tạo', 7, 'working', 'Decision 62/QĐ-K2ĐT (2017)', 'Quyết định 62/QĐ-K2ĐT (2017)', '2017-06-02', now()),
      ('national-serious', 1, 'other_serious', 'National Ethics Council and Administration of Science, Technology and Training',
        'Hội đồng đạo đức cấp quốc gia và Cục Khoa học công nghệ và Đào tạo', 15, 'working', 'Decision 62/QĐ-K2ĐT (2017)', 'Quyết định 62/QĐ-K2ĐT (2017)', '2017-06-02', now());
  `.execute(db);
}
