import { type Kysely, sql } from "kysely";

/**
 * The life cycle of a registration: review with comments bound to fields, updates of registered records, the mark of a mistaken
 * one, numbers that no two trials share, claims of cited accounts, certificates, reminders.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table trials add column mistaken_at timestamptz, add column mistaken_reason text;
    alter table trials drop constraint trials_standing_check;
    alter table trials add constraint trials_standing_check
      check (standing in ('draft', 'submitted', 'in_review', 'returned', 'registered', 'cited', 'catalogue'));
    alter table trials add constraint trials_mistaken_has_reason check ((mistaken_at is null) = (mistaken_reason is null));
    alter table trials add constraint trials_only_registered_is_mistaken check (mistaken_at is null or standing = 'registered');
    alter table trial_search add column mistaken boolean not null default false;

    alter table trial_relations drop constraint trial_relations_kind_check;
    alter table trial_relations add constraint trial_relations_kind_check
      check (kind in ('expands', 'may_be_the_same_as', 'beside', 'registers'));

    alter table submissions add column kind text not null default 'registration', add column reason text,
      add column review_started_at timestamptz, add column review_started_by uuid;
    alter table submissions drop constraint submissions_outcome_check;
    alter table submissions add constraint submissions_outcome_check check (outcome in ('registered', 'returned', 'accepted'));
    alter table submissions add constraint submissions_kind_check check (kind in ('registration', 'update'));
    alter table submissions add constraint submissions_update_has_reason check (kind = 'registration' or length(btrim(reason)) > 0);
    alter table submissions add constraint submissions_review_started_by_fk foreign key (review_started_by) references accounts (id);
    create unique index submissions_one_open_index on submissions (trial_id) where outcome is null;

    alter table cohort_proposals add column proposed_by uuid, add column proposed_at timestamptz,
      add column enrolled_then integer, add column infused_then integer;
    alter table cohort_proposals add constraint cohort_proposals_proposed_by_fk foreign key (proposed_by) references accounts (id);

    create table trial_updates (
      trial_id bigint not null,
      number integer not null,
      base_version integer not null,
      standing text not null,
      opened_by uuid not null,
      opened_at timestamptz not null,
      closed_at timestamptz,
      constraint trial_updates_pk primary key (trial_id, number),
      constraint trial_updates_base_fk foreign key (trial_id, base_version) references trial_versions (trial_id, number),
      constraint trial_updates_opened_by_fk foreign key (opened_by) references accounts (id),
      constraint trial_updates_standing_check check (standing in ('open', 'in_review', 'published', 'discarded')),
      constraint trial_updates_closed_when_done check ((closed_at is not null) = (standing in ('published', 'discarded')))
    );
    create unique index trial_updates_one_open_index on trial_updates (trial_id) where closed_at is null;

    create table review_comments (
      id bigint generated always as identity,
      trial_id bigint not null,
      path text not null,
      severity text not null,
      body text not null,
      author_id uuid not null,
      created_at timestamptz not null,
      resolved_by uuid,
      resolved_at timestamptz,
      constraint review_comments_pk primary key (id),
      constraint review_comments_of_a_trial_unique unique (id, trial_id),
      constraint review_comments_trial_fk foreign key (trial_id) references trials (id),
      constraint review_comments_author_fk foreign key (author_id) references accounts (id),
      constraint review_comments_resolved_by_fk foreign key (resolved_by) references accounts (id),
      constraint review_comments_severity_check check (severity in ('major', 'advisory')),
      constraint review_comments_body_check check (length(btrim(body)) > 0),
      constraint review_comments_resolved_is_whole check ((resolved_by is null) = (resolved_at is null))
    );
    create index review_comments_trial_index on review_comments (trial_id, id);

    create table review_answers (
      id bigint generated always as identity,
      comment_id bigint not null,
      trial_id bigint not null,
      body text not null,
      author_id uuid not null,
      author_role text not null,
      created_at timestamptz not null,
      constraint review_answers_pk primary key (id),
      constraint review_answers_comment_fk foreign key (comment_id, trial_id) references review_comments (id, trial_id),
      constraint review_answers_author_fk foreign key (author_id) references accounts (id),
      constraint review_answers_author_role_check check (author_role in ('investigator', 'regulator')),
      constraint review_answers_body_check check (length(btrim(body)) > 0)
    );
    create index review_answers_comment_index on review_answers (comment_id, id);

    create table account_claims (
      id bigint generated always as identity,
      trial_id bigint not null,
      account_trial_id bigint not null,
      rationale text not null,
      claimed_by uuid not null,
      claimed_at timestamptz not null,
      outcome text,
      outcome_reason text,
      decided_by uuid,
      decided_at timestamptz,
      constraint account_claims_pk primary key (id),
      constraint account_claims_trial_fk foreign key (trial_id) references trials (id),
      constraint account_claims_account_fk foreign key (account_trial_id) references trials (id),
      constraint account_claims_claimed_by_fk foreign key (claimed_by) references accounts (id),
      constraint account_claims_decided_by_fk foreign key (decided_by) references accounts (id),
      constraint account_claims_outcome_check check (outcome in ('linked', 'rejected')),
      constraint account_claims_decision_is_whole check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
    );
    create unique index account_claims_one_open_index on account_claims (trial_id, account_trial_id) where outcome is null;

    create table trial_identifier_keys (
      key text not null,
      trial_id bigint not null,
      constraint trial_identifier_keys_pk primary key (key),
      constraint trial_identifier_keys_trial_fk foreign key (trial_id) references trials (id)
    );
    create index trial_identifier_keys_trial_index on trial_identifier_keys (trial_id);

    create table certificates (
      code text not null,
      trial_id bigint not null,
      version integer not null,
      facts jsonb not null,
      issued_at timestamptz not null,
      issued_by uuid,
      constraint certificates_pk primary key (code),
      constraint certificates_version_fk foreign key (trial_id, version) references trial_versions (trial_id, number),
      constraint certificates_issued_by_fk foreign key (issued_by) references accounts (id),
      constraint certificates_code_form check (code ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$')
    );
    create index certificates_trial_index on certificates (trial_id, issued_at);

    create table reminders (
      trial_id bigint not null,
      duty text not null,
      due_on date not null,
      stage text not null,
      account_id uuid not null,
      sent_at timestamptz not null,
      constraint reminders_pk primary key (trial_id, duty, due_on, stage, account_id),
      constraint reminders_trial_fk foreign key (trial_id) references trials (id),
      constraint reminders_account_fk foreign key (account_id) references accounts (id),
      constraint reminders_stage_check check (stage in ('due', 'late'))
    );

    create trigger review_answers_append_only before update or delete on review_answers
      for each row execute function rows_are_append_only();
    create trigger review_answers_no_truncate before truncate on review_answers
      for each statement execute function rows_are_append_only();
    create trigger certificates_append_only before update or delete on certificates
      for each row execute function rows_are_append_only();
    create trigger certificates_no_truncate before truncate on certificates
      for each statement execute function rows_are_append_only();
    create trigger reminders_append_only before update or delete on reminders
      for each row execute function rows_are_append_only();
    create trigger reminders_no_truncate before truncate on reminders
      for each statement execute function rows_are_append_only();
    create function review_comments_are_only_resolved() returns trigger language plpgsql as $f$
      begin
        if tg_op = 'UPDATE' and old.resolved_at is null and new.id = old.id and new.trial_id = old.trial_id and new.path = old.path
          and new.severity = old.severity and new.body = old.body and new.author_id = old.author_id and new.created_at = old.created_at
        then return new; end if;
        raise exception 'a review comment is only ever resolved' using errcode = 'restrict_violation';
      end $f$;
    create trigger review_comments_only_resolved before update or delete on review_comments
      for each row execute function review_comments_are_only_resolved();
    create trigger review_comments_no_truncate before truncate on review_comments
      for each statement execute function rows_are_append_only();

    grant select on trial_updates, review_comments, review_answers, account_claims, trial_identifier_keys, certificates, reminders to trialbook_app;
    grant insert on trial_updates, review_comments, review_answers, account_claims, trial_identifier_keys, certificates, trial_relations to trialbook_app;
    grant update on trial_updates, review_comments, account_claims to trialbook_app;
    grant delete on trial_identifier_keys to trialbook_app;
    grant usage on all sequences in schema public to trialbook_app;
  `.execute(db);

  for (const table of ["review_comments", "review_answers", "trial_updates"]) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      create policy ${sql.ref(`${table}_read`)} on ${sql.ref(table)} for select to trialbook_app using (
        trial_id in (select actor_trials('{investigator,sponsor,monitor}')) or (select actor_holds('{regulator}')));
      create policy ${sql.ref(`${table}_insert`)} on ${sql.ref(table)} for insert to trialbook_app with check (
        trial_id in (select actor_trials('{investigator}')) or (select actor_holds('{regulator}')));
    `.execute(db);
  }

  await sql`
    create policy review_comments_resolve on review_comments for update to trialbook_app using ((select actor_holds('{regulator}')));
    create policy trial_updates_close on trial_updates for update to trialbook_app using (
      trial_id in (select actor_trials('{investigator}')) or (select actor_holds('{regulator}')));

    alter table account_claims enable row level security;
    create policy account_claims_read on account_claims for select to trialbook_app using (
      trial_id in (select actor_trials('{investigator,sponsor}')) or (select actor_holds('{regulator}')));
    create policy account_claims_insert on account_claims for insert to trialbook_app with check (
      claimed_by = actor_id() and trial_id in (select actor_trials('{investigator}')));
    create policy account_claims_decide on account_claims for update to trialbook_app using ((select actor_holds('{regulator}')));

    alter table reminders enable row level security;
    create policy reminders_own on reminders for select to trialbook_app using (account_id = actor_id());
  `.execute(db);
}
