import { type Kysely, sql } from "kysely";

/** Adds the trials of a relation to the portfolio's counts, `sign` (1 or -1) times; what is not stated has the empty value. */
function countInto(relation: string, sign: string): string {
  return `
    insert into portfolio_counts as c (facet, value, standing, label_en, label_vi, trials, enrolled)
    select facet, value, standing, min(label_en), min(label_vi), ${sign} * count(*)::int, ${sign} * coalesce(sum(enrolled), 0)
    from ${relation} t cross join lateral (
      select 'all' as facet, '' as value, null as label_en, null as label_vi
      union all select 'status', coalesce(t.recruitment_status, ''), null, null
      union all select 'phase', coalesce(t.phase, ''), null, null
      union all select 'technique', technique, null, null from unnest(t.techniques) technique
      union all select 'province', province, null, null from unnest(t.provinces) province
      union all select 'province', '', null, null where cardinality(t.provinces) = 0
      union all select 'condition', n.en, n.en, n.vi from unnest(t.conditions_en, t.conditions_vi) n(en, vi) where n.en <> ''
      union all select 'sponsor', t.sponsor_public_id, t.sponsor_en, t.sponsor_vi where t.sponsor_public_id is not null
    ) facts
    where not t.synthetic and not t.mistaken
    group by facet, value, standing order by facet, value, standing
    on conflict (facet, value, standing) do update set trials = c.trials + excluded.trials,
      enrolled = c.enrolled + excluded.enrolled,
      label_en = coalesce(excluded.label_en, c.label_en), label_vi = coalesce(excluded.label_vi, c.label_vi)`;
}

/**
 * The portfolio: where trials are and of which technique, its counts without synthetic and mistaken trials, who was late on
 * which day, how often a snapshot is cut, and what each leaves an informed reader.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisations add column province text,
      add constraint organisations_province_check check (province ~ '^[0-9]{2}$');
    update organisations set province = case city_vi when 'Hà Nội' then '01' when 'Thành phố Hồ Chí Minh' then '79'
      when 'Huế' then '46' when 'Đà Nẵng' then '48' end where country = 'VN';

    alter table trial_search add column techniques text[] not null default '{}',
      add column provinces text[] not null default '{}';
    alter table partnerships add column ends_on text,
      add constraint partnerships_ends_on_is_a_partial_date check (ends_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');
    create index trial_search_techniques_index on trial_search using gin (techniques);
    create index trial_search_provinces_index on trial_search using gin (provinces);

    create table trial_techniques (
      trial_id bigint not null,
      technique_id bigint not null,
      noted_by uuid,
      noted_at timestamptz not null,
      constraint trial_techniques_pk primary key (trial_id, technique_id),
      constraint trial_techniques_trial_fk foreign key (trial_id) references trials (id),
      constraint trial_techniques_technique_fk foreign key (technique_id) references techniques (id),
      constraint trial_techniques_noted_by_fk foreign key (noted_by) references accounts (id)
    );

    create table portfolio_counts (
      facet text not null,
      value text not null,
      standing text not null,
      label_en text,
      label_vi text,
      trials integer not null,
      enrolled bigint not null,
      constraint portfolio_counts_pk primary key (facet, value, standing),
      constraint portfolio_counts_facet_check
        check (facet in ('all', 'status', 'phase', 'condition', 'technique', 'sponsor', 'province'))
    );
    create index portfolio_counts_order_index on portfolio_counts (facet, trials desc, value);

    ${sql.raw(countInto("trial_search", "1"))};
    create function keep_portfolio() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
      begin
        ${sql.raw(countInto("changed", "tg_argv[0]::int"))};
        return null;
      end $f$;
    create trigger portfolio_added after insert on trial_search referencing new table as changed
      for each statement execute function keep_portfolio('1');
    create trigger portfolio_old after update on trial_search referencing old table as changed
      for each statement execute function keep_portfolio('-1');
    create trigger portfolio_new after update on trial_search referencing new table as changed
      for each statement execute function keep_portfolio('1');
    create trigger portfolio_removed after delete on trial_search referencing old table as changed
      for each statement execute function keep_portfolio('-1');

    create table duty_states (
      id bigint generated always as identity,
      trial_id bigint not null,
      duty text not null,
      basis text not null,
      source text not null,
      due_on date not null,
      noted_on date not null,
      late_on date,
      resolved_on date,
      constraint duty_states_pk primary key (id),
      constraint duty_states_trial_fk foreign key (trial_id) references trials (id),
      constraint duty_states_basis_check check (basis in ('legal', 'good_practice'))
    );
    create unique index duty_states_open_index on duty_states (trial_id, duty) where resolved_on is null;
    create index duty_states_late_index on duty_states (late_on desc, id) where resolved_on is null and late_on is not null;
    create index duty_states_due_index on duty_states (due_on, id) where resolved_on is null and late_on is null;
    create index duty_states_resolved_index on duty_states (resolved_on desc, id) where resolved_on is not null;

    create table snapshot_cadences (
      trial_id bigint not null,
      cadence text not null,
      set_by uuid,
      set_at timestamptz not null,
      reason text not null,
      constraint snapshot_cadences_pk primary key (trial_id),
      constraint snapshot_cadences_trial_fk foreign key (trial_id) references trials (id),
      constraint snapshot_cadences_set_by_fk foreign key (set_by) references accounts (id),
      constraint snapshot_cadences_cadence_check check (cadence in ('monthly', 'quarterly', 'by_act'))
    );
    create table snapshot_looks (
      trial_id bigint not null,
      looked_on date not null,
      constraint snapshot_looks_pk primary key (trial_id),
      constraint snapshot_looks_trial_fk foreign key (trial_id) references trials (id)
    );

    create table snapshot_disclosures (
      trial_id bigint not null,
      number integer not null,
      threshold integer not null,
      cells jsonb,
      constraint snapshot_disclosures_pk primary key (trial_id, number),
      constraint snapshot_disclosures_snapshot_fk foreign key (trial_id, number) references published_snapshots (trial_id, number)
    );
    create trigger snapshot_disclosures_append_only before update or delete on snapshot_disclosures
      for each row execute function rows_are_append_only();

    alter table snapshot_disclosures enable row level security;
    create policy snapshot_disclosures_read on snapshot_disclosures for select to trialbook_app using (actor_holds('{regulator}')
      or trial_id in (select actor_trials('{investigator,data_monitoring_committee}')));
    create policy snapshot_disclosures_insert on snapshot_disclosures for insert to trialbook_app with check (true);

    grant select on portfolio_counts, duty_states, trial_techniques, snapshot_cadences, snapshot_looks, snapshot_disclosures
      to trialbook_app;
    grant insert on snapshot_disclosures, trial_techniques to trialbook_app;
    grant insert, update on snapshot_cadences to trialbook_app;
  `.execute(db);
}
