-- Letters: mails and short messages that belong to no alert, such as a link to sign in. They are planned in the transaction of what they
-- tell, perhaps for later, and are sent as alerts are: claimed, sent with no transaction open, settled under the claim's token.
--
-- Nothing that opens anything stands here: what a link holds is made when the letter is put into words.
create table letter (
    id              uuid        primary key,
    organization_id uuid        not null references organization (id),
    channel         text        not null check (channel in ('email', 'sms')),
    address         text        not null,
    language        text        not null check (language in ('en', 'fr', 'es')),
    kind            text        not null,
    facts           jsonb       not null,
    -- Whom it counts for, where that is a person that the service knows.
    person_id       uuid,
    created_at      timestamptz not null,
    not_before      timestamptz not null,
    -- From then on it is of no use to anybody, and is not tried any more.
    expires_at      timestamptz not null,

    state           text        not null check (state in ('queued', 'sending', 'sent', 'dead')),
    attempts        integer     not null,
    next_attempt_at timestamptz,
    lease_token     uuid,
    lease_until     timestamptz,
    ended_at        timestamptz,
    because         text,

    constraint letter_lease_while_sending check
        ((state = 'sending') = (lease_token is not null) and (lease_token is null) = (lease_until is null)),
    constraint letter_waits_for_something check ((state = 'queued') = (next_attempt_at is not null)),
    constraint letter_ended_when check ((state in ('sent', 'dead')) = (ended_at is not null))
);
create index letter_waiting on letter (channel, next_attempt_at) where state = 'queued';
create index letter_leased on letter (lease_until) where state = 'sending';
create index letter_old on letter (expires_at);
call wall_off('letter');
