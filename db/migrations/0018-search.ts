import { type Kysely, sql } from "kysely";

/**
 * What search needs beside the public list: counts by which it is narrowed, kept with every statement that changes the list;
 * the words that occur, for misspellings; the document of a trial, made in one place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table trial_counts (
      facet text not null,
      value text not null,
      label_en text,
      label_vi text,
      count integer not null,
      constraint trial_counts_pk primary key (facet, value),
      constraint trial_counts_facet_check check (facet in ('status', 'phase', 'country', 'condition', 'sponsor', 'standing'))
    );
    create index trial_counts_order_index on trial_counts (facet, count desc, value);

    create table search_words (
      word text not null,
      constraint search_words_pk primary key (word),
      constraint search_words_length_check check (length(word) between 3 and 40)
    );
    create index search_words_beginning_index on search_words (left(word, 1), length(word));
    create index search_words_second_index on search_words (substr(word, 2, 2), length(word));

    create index trial_search_enrolled_index on trial_search (coalesce(enrolled, -1) desc, trial_id desc);

    create function trial_document(head text, body text) returns tsvector language sql immutable parallel safe as $f$
      select setweight(to_tsvector('simple', head), 'A') || setweight(to_tsvector('english', head), 'B')
        || to_tsvector('simple', body) || to_tsvector('english', body) $f$;

    create function count_listed_trials() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
      begin
        insert into trial_counts as c (facet, value, label_en, label_vi, count)
        select facet, value, min(label_en), min(label_vi), tg_argv[0]::int * count(*)::int from (
          select 'status' as facet, t.recruitment_status as value, null as label_en, null as label_vi
            from changed t where t.recruitment_status is not null
          union all select 'phase', t.phase, null, null from changed t where t.phase is not null
          union all select 'standing', case when t.synthetic then 'synthetic' else t.standing end, null, null from changed t
          union all select 'country', country, null, null from changed t, unnest(t.countries) country
          union all select 'condition', n.en, n.en, n.vi from changed t, unnest(t.conditions_en, t.conditions_vi) n(en, vi)
            where n.en <> ''
          union all select 'sponsor', t.sponsor_public_id, t.sponsor_en, t.sponsor_vi from changed t
            where t.sponsor_public_id is not null
        ) facts group by facet, value order by facet, value
        on conflict (facet, value) do update set count = c.count + excluded.count,
          label_en = coalesce(excluded.label_en, c.label_en), label_vi = coalesce(excluded.label_vi, c.label_vi);
        return null;
      end $f$;
    create trigger trial_search_counts_added after insert on trial_search referencing new table as changed
      for each statement execute function count_listed_trials('1');
    create trigger trial_search_counts_old after update on trial_search referencing old table as changed
      for each statement execute function count_listed_trials('-1');
    create trigger trial_search_counts_new after update on trial_search referencing new table as changed
      for each statement execute function count_listed_trials('1');
    create trigger trial_search_counts_removed after delete on trial_search referencing old table as changed
      for each statement execute function count_listed_trials('-1');

    grant select on trial_counts, search_words to trialbook_app;
    grant insert on search_words to trialbook_app;
  `.execute(db);
}
