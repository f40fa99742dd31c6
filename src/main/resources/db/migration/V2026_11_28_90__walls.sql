-- The second wall between organizations: a query that forgets its organization finds nothing, whoever owns the tables. It stands in
-- the database, because the first one, in the queries, is only as good as the most hurried of them.
--
-- A transaction of one organization names it (sursis.organization, local to the transaction). roles.sql, at every start, sees to the
-- role that keeps watch over all of them; the owner says so for each connection (sursis.reach), to migrate, or where there are no roles.

-- For tables that come later as well: call wall_off('subscription'). The conditions are asked once for each statement, and not for
-- each row. A setting that was local to a transaction is '' afterwards, and not null.
create procedure wall_off(walled regclass, organization name default 'organization_id') language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    -- Else the owner would see everything, and the service may be the owner where an operator has one user for all.
    execute format('alter table %s force row level security', walled);
    execute format('create policy of_its_organization on %s using (%I ='
        ' (select nullif(current_setting(''sursis.organization'', true), '''')::uuid))', walled, organization);
    execute format('create policy of_all on %s to %I using ((select current_setting(''sursis.reach'', true) = ''all''))',
        walled, current_user);
end
$$;

do $$
declare
    walled regclass;
begin
    call wall_off('organization', 'id');
    for walled in
        select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attname = 'organization_id'
        order by c.relname
    loop
        call wall_off(walled);
    end loop;
end
$$;
