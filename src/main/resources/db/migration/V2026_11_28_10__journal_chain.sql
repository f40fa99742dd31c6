-- The journal becomes a chain, one for each organization: every entry carries the hash of the one before it and its own. Who
-- changes, removes or moves an entry breaks the chain at that place, and whoever holds an export can see it without us.

create table journal_head (
    organization_id uuid   primary key references organization (id),
    seq             bigint not null check (seq >= 0),
    hash            bytea  not null check (octet_length(hash) = 32)
)
-- One row for each organization, moved by every transaction that tells something.
with (fillfactor = 20);

-- What is hashed: sorted keys, no white space, as RFC 8785 has it; org.sursis.watch.chain.Canonical writes the same.
create function journal_canonical(
    organization uuid, "order" uuid, at timestamptz, who text, event text, details jsonb, seq bigint, prev bytea)
    returns text language sql stable as $$
    select '{"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","details":{' || coalesce((
            select string_agg(to_json(d.key)::text || ':' || to_json(d.value)::text, ',' order by d.key collate "C")
            from jsonb_each_text(details) d), '')
        || '},"event":' || to_json(event)::text
        || ',"order":' || coalesce('"' || "order"::text || '"', 'null')
        || ',"organization":"' || organization::text
        || '","prev":"' || encode(prev, 'hex')
        || '","seq":' || seq::text
        || ',"who":' || to_json(who)::text || '}'
$$;

alter table journal
    add column seq bigint,
    add column prev bytea,
    add column hash bytea;

-- What is there was written before there was a chain: it is chained now, in the order in which it came, and the chain says so.
alter table journal disable trigger journal_keeps_rows;

do $$
declare
    house   record;
    line    record;
    at_seq  bigint;
    at_hash bytea;
    this    bytea;
    began   jsonb;
begin
    for house in select id from organization order by id loop
        at_seq := 0;
        at_hash := decode(repeat('00', 32), 'hex');
        for line in select * from journal where organization_id = house.id order by id loop
            at_seq := at_seq + 1;
            this := sha256(convert_to(journal_canonical(
                house.id, line.order_id, line.at, line.who, line.event, line.details, at_seq, at_hash), 'UTF8'));
            update journal set seq = at_seq, prev = at_hash, hash = this where id = line.id;
            at_hash := this;
        end loop;
        if at_seq > 0 then
            began := jsonb_build_object('entriesBefore', at_seq::text);
            at_seq := at_seq + 1;
            insert into journal (organization_id, order_id, at, who, event, details, seq, prev, hash)
            select house.id, null, b.at, 'sursis', 'chain-begun', began, at_seq, at_hash,
                sha256(convert_to(journal_canonical(
                    house.id, null, b.at, 'sursis', 'chain-begun', began, at_seq, at_hash), 'UTF8'))
            from (select clock_timestamp() as at) b
            returning hash into at_hash;
        end if;
        insert into journal_head values (house.id, at_seq, at_hash);
    end loop;
end
$$;

alter table journal enable trigger journal_keeps_rows;

alter table journal
    alter column seq set not null,
    alter column prev set not null,
    alter column hash set not null,
    add constraint journal_hash_whole check (octet_length(prev) = 32 and octet_length(hash) = 32),
    -- Two that wrote at the same place would be two chains.
    add constraint journal_one_at_each_place unique (organization_id, seq);

create function journal_head_begins() returns trigger language plpgsql as $$
begin
    insert into journal_head values (new.id, 0, decode(repeat('00', 32), 'hex'));
    return null;
end
$$;
create trigger organization_has_journal after insert on organization
    for each row execute function journal_head_begins();

create function journal_head_goes_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.organization_id = old.organization_id and new.seq > old.seq then
        return new;
    end if;
    raise exception 'the head of the journal only goes on' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger journal_head_keeps_rows before update or delete on journal_head
    for each row execute function journal_head_goes_on();
create trigger journal_head_keeps_all before truncate on journal_head
    for each statement execute function journal_refuses_change();
