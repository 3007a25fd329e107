import { type Kysely, sql } from "kysely";

/** Tables whose rows people in any role on the trial read, and only its investigators write. */
const ofTheTrial = [
  "safety_plans",
  "expansion_goals",
  "site_steps",
  "site_pauses",
  "site_approvals",
  "arms",
  "protocol_versions",
  "eligibility_criteria",
];

/** Of these, the ones of which a row may be brought up to date. */
const changing = ["site_steps", "site_pauses", "arms"];

const people = sql`(trial_id in (select trials_of_actor()) or (select actor_holds('{regulator,ethics_reviewer}')))`;
const investigators = sql`(trial_id in (select actor_trials('{investigator}')))`;
const registrars = sql`(trial_id in (select actor_trials('{investigator}')) or (select actor_holds('{regulator}')))`;

async function guardTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function trials_of_actor() returns setof bigint language sql stable as $f$
      select trial_id from role_grants where account_id = actor_id() and role <> 'administrator'
        and trial_id is not null and starts_at <= now() and (ends_at is null or ends_at > now())
      union
      select trials.id from role_grants join trials on trials.sponsor_organisation_id = role_grants.organisation_id
        where account_id = actor_id() and role not in ('administrator', 'investigator')
        and trial_id is null and site_id is null and starts_at <= now() and (ends_at is null or ends_at > now()) $f$;
  `.execute(db);
  for (const table of ofTheTrial) {
    const name = sql.ref(table);
    await sql`
      alter table ${name} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${name} for select to trialbook_app using ${people};
      create policy ${sql.ref(`${table}_insert`)} on ${name} for insert to trialbook_app with check ${investigators};
    `.execute(db);
  }
  for (const table of changing) {
    await sql`create policy ${sql.ref(`${table}_update`)} on ${sql.ref(table)} for update to trialbook_app
      using ${investigators}`.execute(db);
  }
  await sql`
    alter table trial_unblindings enable row level security;
    create policy trial_unblindings_read on trial_unblindings for select to trialbook_app using ${people};
    create policy trial_unblindings_insert on trial_unblindings for insert to trialbook_app
      with check (recorded_by = actor_id() and trial_id in (select actor_trials('{investigator,sponsor}')));

    alter table reporting_rules enable row level security;
    create policy reporting_rules_read on reporting_rules for select to trialbook_app using (trial_id is null or ${people});
    create policy reporting_rules_insert on reporting_rules for insert to trialbook_app with check ${investigators};

    alter table enrolment_forecasts enable row level security;
    create policy enrolment_forecasts_read on enrolment_forecasts for select to trialbook_app using ${people};

    alter table snapshot_cadences enable row level security;
    create policy snapshot_cadences_read on snapshot_cadences for select to trialbook_app using ${people};
    create policy snapshot_cadences_insert on snapshot_cadences for insert to trialbook_app with check (actor_holds('{regulator}'));
    create policy snapshot_cadences_update on snapshot_cadences for update to trialbook_app using (actor_holds('{regulator}'));

    drop policy snapshot_disclosures_insert on snapshot_disclosures;
    create policy snapshot_disclosures_insert on snapshot_disclosures for insert to trialbook_app with check ${registrars};
  `.execute(db);
}

/** Tables that everybody reads, since public pages do or because no two trials share a number. */
async function guardPublicTables(db: Kysely<unknown>): Promise<void> {
  for (const table of ["trial_relations", "trial_techniques", "trial_identifier_keys", "certificates"]) {
    const name = sql.ref(table);
    await sql`
      alter table ${name} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${name} for select to trialbook_app using (true);
      create policy ${sql.ref(`${table}_insert`)} on ${name} for insert to trialbook_app with check ${registrars};
    `.execute(db);
  }
  await sql`
    create policy trial_identifier_keys_delete on trial_identifier_keys for delete to trialbook_app using ${registrars};
  `.execute(db);
}

/** Terms are added to a dictionary and never changed: a dictionary is its organisation's, not one trial's. */
async function guardDictionaries(db: Kysely<unknown>): Promise<void> {
  const ownOrganisations = (trials: ReturnType<typeof sql>) =>
    sql`(organisation_id in (select sponsor_organisation_id from trials where id in (select ${trials})))`;
  await sql`
    revoke update, delete on dictionary_terms from trialbook_app;
    alter table dictionary_terms enable row level security;
    create policy dictionary_terms_read on dictionary_terms for select to trialbook_app
      using (${ownOrganisations(sql`trials_of_actor()`)} or (select actor_holds('{regulator}')));
    create policy dictionary_terms_insert on dictionary_terms for insert to trialbook_app
      with check (loaded_by = actor_id() and ${ownOrganisations(sql`actor_trials('{investigator}')`)});
  `.execute(db);
}

/** An audit event bears the name of whoever the transaction runs for, and its payload is a JSON object. */
async function guardAudit(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table audit_payloads add constraint audit_payloads_payload_is_object
      check (payload is null or jsonb_typeof(payload::jsonb) = 'object');

    create function audit_actor_is_own() returns trigger language plpgsql as $f$
      declare
        acting text := coalesce(current_setting('trialbook.actor', true), '');
      begin
        if new.actor <> acting and (acting <> '' or current_setting('role', true) = 'trialbook_app') then
          raise exception 'an audit event bears the name of whoever acts' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $f$;
    create trigger audit_events_actor_is_own before insert on audit_events
      for each row execute function audit_actor_is_own();
  `.execute(db);
}

/**
 * Counts over people whom sponsors and ethics reviewers do not read one by one: time at risk and deviations of a whole trial, for
 * whoever reads its safety.
 */
async function countForSafetyReaders(db: Kysely<unknown>): Promise<void> {
  const readers = sql`(participants.trial_id in
      (select actor_trials('{investigator,monitor,data_monitoring_committee,ethics_reviewer,sponsor}'))
    or (select actor_holds('{regulator,ethics_reviewer}')))`;
  await sql`
    create function trial_exposure(of_trial bigint, today date) returns table (infused integer, days integer)
      language sql stable security definer set search_path = public, pg_temp as $f$
      select count(*)::int, coalesce(sum(greatest(0,
        least(today, case when stage = 'left' then coalesce(left_on, last_event_on)
          when stage in ('died', 'lost', 'completed') then last_event_on else today end) - infused_on + 1)), 0)::int
      from participants where trial_id = of_trial and infused_on is not null and ${readers} $f$;

    create function trial_deviations(of_trial bigint)
      returns table (site_code text, participants integer, with_one integer, deviations integer)
      language sql stable security definer set search_path = public, pg_temp as $f$
      select sites.code, count(*)::int, count(*) filter (where participants.deviations > 0)::int,
        coalesce(sum(participants.deviations), 0)::int
      from participants join sites on sites.id = participants.site_id
      where participants.trial_id = of_trial and ${readers}
      group by sites.code order by sites.code $f$;

    revoke all on function trial_exposure(bigint, date), trial_deviations(bigint) from public;
    grant execute on function trial_exposure(bigint, date), trial_deviations(bigint) to trialbook_app;
  `.execute(db);
}

/** Tables whose rows hold text that people type, with the columns in which a name may be replaced by a mark. */
const redactable: Readonly<Record<string, readonly string[]>> = {
  participant_events: ["details", "reason"],
  eligibility_checks: ["reason"],
  assessments: ["answers", "not_assessed_reason", "reason"],
  adverse_events: ["term", "organ_class", "reason", "particulars_sealed"],
  safety_sendings: ["recipient", "receipt", "reason"],
  participant_visits: ["note", "reason"],
  baseline_entries: ["details", "reason"],
  data_query_entries: ["text"],
  data_locks: ["reason"],
};

/**
 * Redaction touches what is typed and nothing else, in locked rows too: a changed text is the old one with marks in the place of
 * parts of it, a changed object has the same members, and codes are no longer among the columns. What is sealed cannot be compared.
 */
async function narrowRedaction(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_marked_from(before text, after text) returns boolean language sql immutable as $f$
      select position('▮▮▮' in after) > 0 and normalize(before, NFC) like
        replace(replace(replace(replace(after, '~', '~~'), '%', '~%'), '_', '~_'), '▮▮▮', '%') escape '~' $f$;

    create function is_redacted_from(before jsonb, after jsonb) returns boolean language plpgsql immutable as $f$
      begin
        if jsonb_typeof(before) = 'string' and jsonb_typeof(after) = 'string' then
          return is_marked_from(before #>> '{}', after #>> '{}');
        end if;
        return jsonb_typeof(before) = 'object' and jsonb_typeof(after) = 'object' and not exists (
          select 1 from jsonb_each(before) b full join jsonb_each(after) a on a.key = b.key
          where a.key is null or b.key is null or (a.value <> b.value and not is_redacted_from(b.value, a.value)));
      end $f$;

    create or replace function rows_are_only_redacted() returns trigger language plpgsql as $f$
      declare
        after jsonb;
        field text;
        held jsonb;
      begin
        if tg_op = 'UPDATE' then
          after := to_jsonb(new);
          if after = to_jsonb(old) then
            raise exception '% is append-only, but for redacted text', tg_table_name using errcode = 'restrict_violation';
          end if;
          for field, held in select key, value from jsonb_each(to_jsonb(old)) where value is distinct from after -> key loop
            if not (field = any (tg_argv)) or (field <> 'particulars_sealed' and not is_redacted_from(held, after -> field)) then
              raise exception '% is append-only, but for redacted text', tg_table_name using errcode = 'restrict_violation';
            end if;
          end loop;
          return new;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $f$;

    revoke update (action_taken, special_interest) on adverse_events from trialbook_app;
  `.execute(db);
  for (const [table, columns] of Object.entries(redactable)) {
    const name = sql.ref(table);
    await sql`
      drop trigger ${sql.ref(`${table}_append_only`)} on ${name};
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete on ${name}
        for each row execute function rows_are_only_redacted(${sql.join(columns.map((column) => sql.lit(column)))});
      grant update (${sql.join(columns.map((column) => sql.ref(column)))}) on ${name} to trialbook_app;
      drop policy if exists ${sql.ref(`${table}_redact`)} on ${name};
      create policy ${sql.ref(`${table}_redact`)} on ${name} for update to trialbook_app
        using (trial_id in (select actor_trials('{investigator}')));
    `.execute(db);
  }
}

/**
 * Row-level policies where a request had grants alone, counts for those who read no participants, audit events that bear the
 * actor's own name, and redaction narrowed to typed text.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await guardTables(db);
  await guardPublicTables(db);
  await guardDictionaries(db);
  await guardAudit(db);
  await countForSafetyReaders(db);
  await narrowRedaction(db);
}
