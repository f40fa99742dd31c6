-- Run by the owner of the tables after the migrations, at every start; changes only what is not so already.
--
-- sursis_service serves requests: one organization at a time. sursis_worker keeps watch: all of them. Neither owns anything, and
-- neither can change or remove a line of the journal. Where the owner may not make them, an administrator may (README, "Operate").
do $roles$
declare
    -- 16 tells being a member from being able to become the role.
    may_become constant text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
    -- Not inherited: whoever forgets to become the role has no more than before.
    becoming constant text :=
        case when current_setting('server_version_num')::int >= 160000 then ' with inherit false, set true' else '' end;
    needed text;
    login text;
    it regclass;
begin
    -- Two nodes that start together would else change the same rows of the catalogue at once.
    perform pg_advisory_xact_lock(hashtextextended('sursis roles', 0));

    foreach needed in array array['sursis_service', 'sursis_worker'] loop
        if not exists (select from pg_roles where rolname = needed) then
            begin
                execute format('create role %I nologin', needed);
            exception
                when insufficient_privilege then
                    raise warning 'the role % is missing, and % may not make it', needed, current_user;
                    return;
                -- Roles belong to all databases of a server, and the lock to this one only.
                when duplicate_object or unique_violation then null;
            end;
        end if;

        if not has_schema_privilege(needed, current_schema(), 'USAGE') then
            execute format('grant usage on schema %I to %I', current_schema(), needed);
        end if;
        for it in
            select c.oid::regclass from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                and pg_has_role(c.relowner, 'USAGE') and c.relname not in ('journal', 'flyway_schema_history')
                and not (has_table_privilege(needed, c.oid, 'SELECT') and has_table_privilege(needed, c.oid, 'INSERT')
                    and has_table_privilege(needed, c.oid, 'UPDATE') and has_table_privilege(needed, c.oid, 'DELETE'))
        loop
            execute format('grant select, insert, update, delete on %s to %I', it, needed);
        end loop;
        if not (has_table_privilege(needed, 'journal', 'SELECT') and has_table_privilege(needed, 'journal', 'INSERT')) then
            execute format('grant select, insert on journal to %I', needed);
        end if;
        if has_table_privilege(needed, 'journal', 'UPDATE, DELETE, TRUNCATE') then
            execute format('revoke update, delete, truncate on journal from %I', needed);
        end if;

        foreach login in array string_to_array(current_setting('sursis.' || needed), E'\n') loop
            continue when login = needed or not exists (select from pg_roles where rolname = login)
                or pg_has_role(login, needed, may_become);
            begin
                execute format('grant %I to %I%s', needed, login, becoming);
            exception when insufficient_privilege then
                raise warning '% may not become %, and % may not let it', login, needed, current_user;
            end;
        end loop;
    end loop;

    -- The watch needs no filter at all, and its plans none either.
    for it in
        select a.polrelid::regclass from pg_policy a join pg_class c on c.oid = a.polrelid
        where a.polname = 'of_all' and c.relnamespace = current_schema()::regnamespace
            and not exists (select from pg_policy w where w.polrelid = a.polrelid and w.polname = 'of_workers')
    loop
        execute format('create policy of_workers on %s to sursis_worker using (true)', it);
    end loop;
end
$roles$;

-- Tables that were given to another owner, or restored under one.
do $owner$
declare
    it record;
begin
    for it in
        select c.oid::regclass as walled, pg_get_userbyid(c.relowner) as owner from pg_policy a join pg_class c on c.oid = a.polrelid
        where a.polname = 'of_all' and c.relnamespace = current_schema()::regnamespace and a.polroles <> array[c.relowner]
    loop
        execute format('alter policy of_all on %s to %I', it.walled, it.owner);
    end loop;
end
$owner$;
