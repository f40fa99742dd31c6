package org.sursis.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.sursis.watch.Checkup.Finding;

/** One user who owns the database and may make no roles: the tables hold to the wall, and nothing holds the tables. */
@QuarkusTest
@TestProfile(OneOwnerTest.OneOwner.class)
class OneOwnerTest extends AtAnOperators {

    public static final class OneOwner extends Prepared {
        public OneOwner() {
            super(Map.of(
                    "sql",
                    "create role clinics_owner login PASSWORD; create database clinics owner clinics_owner",
                    "datasource",
                    "clinics_owner"));
        }
    }

    @Override
    Finding finding() {
        return Finding.warning(
                "a query that forgets its organization finds nothing; but clinics_owner could become more than the role"
                        + " that serves requests; README, \"Roles in your PostgreSQL\", tells how to give it its own");
    }
}
