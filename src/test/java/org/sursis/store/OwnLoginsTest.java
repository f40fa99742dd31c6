package org.sursis.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.sursis.watch.Checkup.Finding;

/** A login for each, as the README advises. */
@QuarkusTest
@TestProfile(OwnLoginsTest.OwnLogins.class)
class OwnLoginsTest extends AtAnOperators {

    public static final class OwnLogins extends Prepared {
        public OwnLogins() {
            super(Map.of(
                    "sql",
                    "create role clinics_owner login PASSWORD; create role sursis_service login PASSWORD;"
                            + " create role sursis_worker login PASSWORD; create database clinics owner clinics_owner",
                    "datasource",
                    "sursis_service",
                    "datasource.watch",
                    "sursis_worker",
                    "flyway",
                    "clinics_owner"));
        }
    }

    @Override
    Finding finding() {
        return Finding.sound(
                "a query that forgets its organization finds nothing, and sursis_service owns no table and changes no"
                        + " line of the journal");
    }
}
