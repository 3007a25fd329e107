import { type Kysely, sql } from "kysely";

/**
 * The audit chains. Each chain's events are linked by hash; a payload is kept apart from its salted digest so that it can be
 * redacted while the chain still verifies. Only append_audit_event writes, and it locks the chain's head. Beside each daily
 * root stand the heads that moved since the root before, so that every root can be made again from the events.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_chains (
      chain text not null,
      seq bigint not null,
      hash bytea not null,
      constraint audit_chains_pk primary key (chain),
      constraint audit_chains_hash_length check (octet_length(hash) = 32)
    );

    create table audit_events (
      chain text not null,
      seq bigint not null,
      at timestamptz(3) not null,
      actor text not null,
      verb text not null,
      digest bytea not null,
      prev bytea not null,
      hash bytea not null,
      constraint audit_events_pk primary key (chain, seq),
      constraint audit_events_hash_unique unique (hash),
      constraint audit_events_chain_fk foreign key (chain) references audit_chains (chain),
      constraint audit_events_hash_length check (octet_length(hash) = 32 and octet_length(prev) = 32 and octet_length(digest) = 32)
    );

    create table audit_payloads (
      chain text not null,
      seq bigint not null,
      salt bytea,
      payload text,
      redacted_at timestamptz,
      constraint audit_payloads_pk primary key (chain, seq),
      constraint audit_payloads_event_fk foreign key (chain, seq) references audit_events (chain, seq),
      constraint audit_payloads_redaction_drops_both check ((salt is null) = (payload is null) and (payload is null) = (redacted_at is not null))
    );

    create table audit_roots (
      day date not null,
      root bytea not null,
      previous bytea not null,
      chains integer not null,
      at timestamptz(3) not null,
      constraint audit_roots_pk primary key (day),
      constraint audit_roots_hash_length check (octet_length(root) = 32 and octet_length(previous) = 32)
    );

    create table audit_root_heads (
      day date not null,
      chain text not null,
      seq bigint not null,
      constraint audit_root_heads_pk primary key (day, chain),
      constraint audit_root_heads_root_fk foreign key (day) references audit_roots (day),
      constraint audit_root_heads_event_fk foreign key (chain, seq) references audit_events (chain, seq)
    );

    create trigger audit_events_append_only before update or delete on audit_events
      for each row execute function rows_are_append_only();
    create trigger audit_events_no_truncate before truncate on audit_events
      for each statement execute function rows_are_append_only();
    create trigger audit_roots_append_only before update or delete on audit_roots
      for each row execute function rows_are_append_only();
    create trigger audit_roots_no_truncate before truncate on audit_roots
      for each statement execute function rows_are_append_only();
    create trigger audit_root_heads_append_only before update or delete on audit_root_heads
      for each row execute function rows_are_append_only();
    create trigger audit_root_heads_no_truncate before truncate on audit_root_heads
      for each statement execute function rows_are_append_only();

    create function audit_payloads_only_redacted() returns trigger language plpgsql as $f$
      begin
        if tg_op = 'UPDATE' and new.chain = old.chain and new.seq = old.seq and new.payload is null and new.salt is null then return new; end if;
        raise exception 'an audit payload is only ever redacted' using errcode = 'restrict_violation';
      end $f$;
    create trigger audit_payloads_redaction before update or delete on audit_payloads
      for each row execute function audit_payloads_only_redacted();
    create trigger audit_payloads_no_truncate before truncate on audit_payloads
      for each statement execute function rows_are_append_only();

    create function audit_chains_advance() returns trigger language plpgsql as $f$
      begin
        if tg_op = 'UPDATE' and new.chain = old.chain and new.seq = old.seq + 1 then return new; end if;
        raise exception 'a chain head only moves one forward' using errcode = 'restrict_violation';
      end $f$;
    create trigger audit_chains_advance before update or delete on audit_chains
      for each row execute function audit_chains_advance();
    create trigger audit_chains_no_truncate before truncate on audit_chains
      for each statement execute function rows_are_append_only();

    create function append_audit_event(in_chain text, in_at timestamptz, in_actor text, in_verb text, in_salt bytea, in_payload text)
      returns bigint language plpgsql security definer set search_path = public, pg_temp as $f$
      declare
        head audit_chains%rowtype;
        next_seq bigint;
        event_at timestamptz(3) := in_at;
        event_digest bytea := sha256(in_salt || convert_to(in_payload, 'UTF8'));
        event_hash bytea;
      begin
        insert into audit_chains (chain, seq, hash) values (in_chain, 0, decode(repeat('00', 32), 'hex')) on conflict (chain) do nothing;
        select * into head from audit_chains where chain = in_chain for update;
        next_seq := head.seq + 1;
        event_hash := sha256(head.hash || convert_to(
          in_chain || E'\n' || next_seq || E'\n'
          || to_char(event_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\n'
          || in_actor || E'\n' || in_verb || E'\n' || encode(event_digest, 'hex'), 'UTF8'));
        insert into audit_events (chain, seq, at, actor, verb, digest, prev, hash)
          values (in_chain, next_seq, event_at, in_actor, in_verb, event_digest, head.hash, event_hash);
        insert into audit_payloads (chain, seq, salt, payload) values (in_chain, next_seq, in_salt, in_payload);
        update audit_chains set seq = next_seq, hash = event_hash where chain = in_chain;
        return next_seq;
      end $f$;
    revoke all on function append_audit_event(text, timestamptz, text, text, bytea, text) from public;
    grant execute on function append_audit_event(text, timestamptz, text, text, bytea, text) to trialbook_app;
  `.execute(db);
}
