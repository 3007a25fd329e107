import { type Kysely, sql } from "kysely";

/** Where the actor's grants in these roles reach, as arrays: each is looked up at most once in a statement, and only when it decides. */
async function createReaches(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function actor_site_ids(roles text[]) returns bigint[] language plpgsql stable as $f$
      declare
        actor uuid := actor_id();
      begin
        return array(select site_id from role_grants where account_id = actor and role = any (roles)
          and site_id is not null and starts_at <= now() and (ends_at is null or ends_at > now()));
      end $f$;

    create function actor_trial_ids(roles text[]) returns bigint[] language plpgsql stable as $f$
      declare
        actor uuid := actor_id();
      begin
        return array(
          select trial_id from role_grants where account_id = actor and role = any (roles)
            and trial_id is not null and site_id is null and starts_at <= now() and (ends_at is null or ends_at > now())
          union all
          select trials.id from role_grants join trials on trials.sponsor_organisation_id = role_grants.organisation_id
            where account_id = actor and role = any (roles) and role <> 'investigator'
            and trial_id is null and site_id is null and starts_at <= now() and (ends_at is null or ends_at > now()));
      end $f$;

    create function trial_ids_of_actor() returns bigint[] language plpgsql stable as $f$
      declare
        actor uuid := actor_id();
      begin
        return array(
          select trial_id from role_grants where account_id = actor and role <> 'administrator'
            and trial_id is not null and starts_at <= now() and (ends_at is null or ends_at > now())
          union all
          select trials.id from role_grants join trials on trials.sponsor_organisation_id = role_grants.organisation_id
            where account_id = actor and role not in ('administrator', 'investigator')
            and trial_id is null and site_id is null and starts_at <= now() and (ends_at is null or ends_at > now()));
      end $f$;

    create or replace function actor_sites(roles text[]) returns setof bigint language sql stable as $f$
      select unnest(actor_site_ids(roles)) $f$;
    create or replace function actor_trials(roles text[]) returns setof bigint language sql stable as $f$
      select unnest(actor_trial_ids(roles)) $f$;
    create or replace function trials_of_actor() returns setof bigint language sql stable as $f$
      select unnest(trial_ids_of_actor()) $f$;
  `.execute(db);
}

const sites = (roles: string) => sql`site_id = any ((select actor_site_ids(${sql.lit(roles)}))::bigint[])`;
const trials = (roles: string) => sql`trial_id = any ((select actor_trial_ids(${sql.lit(roles)}))::bigint[])`;
const holds = (roles: string) => sql`(select actor_holds(${sql.lit(roles)}))`;
const writers = sql`(${sites("{coordinator}")} or ${trials("{investigator}")})`;

/**
 * The policies that every entry passes, with the same meaning as before: the actor's sites and trials are looked up once for a
 * statement and not by a query for each policy, the sites first, because whoever enters holds one most often.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createReaches(db);
  for (const table of ["participants", "participant_events"]) {
    await sql`
      alter policy ${sql.ref(`${table}_read`)} on ${sql.ref(table)} using (${sites("{coordinator,laboratory}")}
        or ${trials("{investigator,monitor,data_monitoring_committee}")} or ${holds("{regulator}")});
      alter policy ${sql.ref(`${table}_insert`)} on ${sql.ref(table)} with check ${writers};
    `.execute(db);
  }
  for (const table of ["eligibility_checks", "alerts"]) {
    await sql`
      alter policy ${sql.ref(`${table}_read`)} on ${sql.ref(table)} using (${sites("{coordinator,laboratory}")}
        or ${trials("{investigator,monitor,data_monitoring_committee,ethics_reviewer}")} or ${holds("{regulator,ethics_reviewer}")});
      alter policy ${sql.ref(`${table}_insert`)} on ${sql.ref(table)} with check ${writers};
    `.execute(db);
  }
  for (const table of ["arms", "site_pauses", "site_approvals"]) {
    await sql`alter policy ${sql.ref(`${table}_read`)} on ${sql.ref(table)} using (
      trial_id = any ((select trial_ids_of_actor())::bigint[]) or ${holds("{regulator,ethics_reviewer}")})`.execute(db);
  }
  await sql`alter policy participants_update on participants using ${writers}`.execute(db);
}
