import { type Kysely, sql } from "kysely";

/**
 * Grants and row-level policies of the role that requests run as. Policies stand behind participant-level rows, drafts,
 * accounts and the audit only; public projections carry none, so that their text index stays an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    grant trialbook_app to current_user;
    grant usage on schema public to trialbook_app;
    grant select on all tables in schema public to trialbook_app;
    revoke all on sessions, credentials, verifications from trialbook_app;
    grant usage on all sequences in schema public to trialbook_app;
    grant insert on trials, trial_identifiers, trial_versions, trial_drafts, confirmations, submissions, cohorts, enrolment_plans,
      cohort_proposals, proposal_decisions, role_grants, participants, participant_events, assessments, adverse_events, daily_counts,
      outcome_releases, published_snapshots, trial_search to trialbook_app;
    grant update on trials, trial_drafts, submissions, cohorts, sites, participants, daily_counts, trial_search, public_state, role_grants to trialbook_app;

    create function actor_id() returns uuid language sql stable as $f$
      select nullif(current_setting('trialbook.actor', true), '')::uuid $f$;
    create function actor_holds(roles text[]) returns boolean language sql stable as $f$
      select exists (select 1 from role_grants where account_id = actor_id() and role = any (roles)
        and organisation_id is null and trial_id is null and starts_at <= now() and (ends_at is null or ends_at > now())) $f$;
    create function actor_trials(roles text[]) returns setof bigint language sql stable as $f$
      select trial_id from role_grants where account_id = actor_id() and role = any (roles)
        and trial_id is not null and site_id is null and starts_at <= now() and (ends_at is null or ends_at > now())
      union
      select trials.id from role_grants join trials on trials.sponsor_organisation_id = role_grants.organisation_id
        where account_id = actor_id() and role = any (roles) and role <> 'investigator'
        and trial_id is null and site_id is null and starts_at <= now() and (ends_at is null or ends_at > now()) $f$;
    create function actor_sites(roles text[]) returns setof bigint language sql stable as $f$
      select site_id from role_grants where account_id = actor_id() and role = any (roles)
        and site_id is not null and starts_at <= now() and (ends_at is null or ends_at > now()) $f$;

    alter table accounts enable row level security;
    create policy accounts_own on accounts for select to trialbook_app using (id = actor_id());

    alter table role_grants enable row level security;
    create policy role_grants_own on role_grants for select to trialbook_app using (account_id = actor_id());
    create policy role_grants_of_own_new_trial on role_grants for insert to trialbook_app
      with check (account_id = actor_id() and role = 'investigator' and granted_by = actor_id()
        and exists (select 1 from trials t where t.id = trial_id and t.created_by = actor_id()));

    alter table trial_drafts enable row level security;
    create policy trial_drafts_read on trial_drafts for select to trialbook_app
      using (trial_id in (select actor_trials('{investigator,sponsor,monitor}')));
    create policy trial_drafts_insert on trial_drafts for insert to trialbook_app
      with check (saved_by = actor_id() and trial_id in (select actor_trials('{investigator}')));
    create policy trial_drafts_update on trial_drafts for update to trialbook_app
      using (trial_id in (select actor_trials('{investigator}'))) with check (saved_by = actor_id());
  `.execute(db);

  for (const table of ["participants", "participant_events", "assessments", "adverse_events"]) {
    const name = sql.ref(table);
    const readers = table === "adverse_events" ? "{regulator,ethics_reviewer}" : "{regulator}";
    const trialReaders =
      table === "adverse_events"
        ? "{investigator,monitor,data_monitoring_committee,ethics_reviewer,sponsor}"
        : "{investigator,monitor,data_monitoring_committee}";
    await sql`
      alter table ${name} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${name} for select to trialbook_app using (
        trial_id in (select actor_trials(${sql.lit(trialReaders)}))
        or site_id in (select actor_sites('{coordinator,laboratory}'))
        or (select actor_holds(${sql.lit(readers)})));
      create policy ${sql.ref(`${table}_insert`)} on ${name} for insert to trialbook_app with check (
        trial_id in (select actor_trials('{investigator}')) or site_id in (select actor_sites('{coordinator}')));
    `.execute(db);
  }

  await sql`
    create policy participants_update on participants for update to trialbook_app using (
      trial_id in (select actor_trials('{investigator}')) or site_id in (select actor_sites('{coordinator}')));

    alter table audit_events enable row level security;
    alter table audit_payloads enable row level security;
    create policy audit_events_read on audit_events for select to trialbook_app using (
      chain in (select 'trial:' || t from actor_trials('{investigator,monitor,data_monitoring_committee}') t)
      or (select actor_holds('{regulator}')));
    create policy audit_payloads_read on audit_payloads for select to trialbook_app using (
      chain in (select 'trial:' || t from actor_trials('{investigator,monitor,data_monitoring_committee}') t)
      or (select actor_holds('{regulator}')));
  `.execute(db);
}
