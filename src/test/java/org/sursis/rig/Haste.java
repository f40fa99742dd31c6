package org.sursis.rig;

import java.time.Duration;

/**
 * Cuts the service's waits short, so that minutes hold what hours would: a trigger in the rig's own database, by which a lease ends
 * and a retry comes sooner than the service asked for: counted from the attempt by the service's time, for the database's clock may be
 * stepped. The service itself is the one that is shipped.
 */
final class Haste {
    private Haste() {}

    /** Statements for the superuser of the service's database. */
    static String[] asTrigger(Duration lease, Duration wait) {
        return new String[] {
            """
            create function rig_haste() returns trigger language plpgsql as $$
            begin
                if new.state = 'sending' then
                    new.lease_until := least(new.lease_until, clock_timestamp() + interval '%d milliseconds');
                end if;
                if new.state in ('retry', 'uncertain') then
                    new.next_attempt_at := least(new.next_attempt_at, interval '%d milliseconds' + (
                        select started_at from attempt where delivery_id = new.id and number = new.attempts));
                end if;
                return new;
            end $$
            """.replaceFirst("%d", String.valueOf(lease.toMillis()))
                    .replaceFirst("%d", String.valueOf(wait.toMillis())),
            "create trigger rig_haste before update on delivery for each row execute function rig_haste()"
        };
    }
}
